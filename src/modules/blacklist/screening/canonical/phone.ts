import {
  CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  PhoneNumber,
} from "libphonenumber-js/min"
import { asciiDigits, visible } from "./characters"
import { canonicalCountry } from "./country"
import { leftoverIn, rewrittenBySpreadsheet } from "./leftovers"
import { Parsed, parsed, unparsable } from "./parsed"
import { numberRuns, phoneText } from "./phone-text"
import { arePlaceholderDigits, isPlaceholderNumber } from "./placeholder-phones"

/*
 * The smallest metadata is enough: it knows every calling code, trunk prefix and length.
 * A number counts as readable when its length is possible, not when its range is assigned:
 * numbering plans grow faster than releases of a library, and a real number must never be
 * refused because this store was not updated.
 */

/** Longer than any two numbers with extensions; the rest of the field is not looked at. */
const MAX_PHONE_LENGTH = 100

/** More numbers than this in one field are no phone field any more. */
const MAX_NUMBERS = 3

/** The longest national number that may begin with its own calling code by chance. */
const LONGEST_UNDOUBTED = 11

/** What used to be dialled before a national number and is still written, by calling code. */
const OLD_TRUNKS: Record<string, string[]> = {
  "52": ["1", "01", "044", "045"],
}

/** Plain characters: full width, other scripts' digits and invisible marks unfolded. */
function plain(raw: string): string {
  const text = raw.trim().slice(0, MAX_PHONE_LENGTH)
  return asciiDigits(visible(text.normalize("NFKC")))
}

function countryOf(country: string | null | undefined): CountryCode | undefined {
  const code = canonicalCountry(country).toUpperCase()
  return isSupportedCountry(code) ? code : undefined
}

/**
 * The number without its calling code written twice (`+48 48 …`, `+44 0044 …`) or an old trunk
 * digit (`+52 1 …`, the `0` that Poland dropped and people did not), where that makes a known one.
 */
function withoutLeftovers({ countryCallingCode, nationalNumber }: PhoneNumber): string | undefined {
  const national = String(nationalNumber)
  const code = String(countryCallingCode)
  for (const prefix of [code, `00${code}`, ...(OLD_TRUNKS[code] ?? []), "0"]) {
    const stripped = national.startsWith(prefix) && `+${code}${national.slice(prefix.length)}`
    const number = stripped && parsePhoneNumberFromString(stripped)
    if (number && number.isValid()) return number.number
  }
  return undefined
}

/** E.164 of one number, or `undefined` where it is none. */
function e164(text: string, country: CountryCode | undefined): string | undefined {
  const number = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false })
  if (!number) return undefined
  const doubtful = !number.isValid() || String(number.nationalNumber).length > LONGEST_UNDOUBTED
  return (
    (doubtful ? withoutLeftovers(number) : undefined) ??
    (number.isPossible() ? number.number : undefined)
  )
}

function read(run: string, country: CountryCode | undefined): string | undefined {
  return (
    e164(run, country) ??
    // 00 dials abroad from most of the world, but not from every country.
    (run.startsWith("00") ? e164(`+${run.slice(2).trim()}`, undefined) : undefined) ??
    // "+48 +48 600…", "+48 0048 600…"
    (/^\+(\d+)[\s/]*(?:\+|00)\1/.test(run)
      ? e164(run.replace(/^\+\d+[\s/]*(?:\+|00)/, "+"), undefined)
      : undefined)
  )
}

/** As {@link read}, but only what is in use: half of a long number may be possible, too. */
function known(run: string, country: CountryCode | undefined): string | undefined {
  const number = read(run, country)
  return number && parsePhoneNumberFromString(number)?.isValid() ? number : undefined
}

/** `600 700 800 500 600 700`: where a run of digits is two numbers, both of them. */
function readTwo(run: string, country: CountryCode | undefined): string[] {
  for (const { index } of run.matchAll(/\s+|(?<=\d)(?=\+)/g)) {
    const first = known(run.slice(0, index), country)
    const second = first && known(run.slice(index).trim(), country)
    if (second) return [first, second]
  }
  return []
}

/** Opening hours that no word announces: `600 700 800 8-16`. */
const BARE_HOURS = /[\s/]+\d{1,2} ?- ?\d{1,2}$/

function readRun(run: string, country: CountryCode | undefined): string[] {
  // Each side of a slash is a number, or both are one: 030/123456.
  const sides = run.split("/").map((side) => side.trim())
  const each = sides.length > 1 ? sides.map((side) => read(side, country)) : []
  if (each.length && each.every((number) => number !== undefined)) return each
  const whole = read(run, country)
  if (whole) return [whole]
  const short = run.replace(BARE_HOURS, "")
  const number = short === run ? undefined : known(short, country)
  return number ? [number] : readTwo(run, country)
}

function readAll(runs: string[], country: CountryCode | undefined): string[] {
  return [...new Set(runs.flatMap((run) => readRun(run, country)))].slice(0, MAX_NUMBERS)
}

/**
 * A phone number as an admin types it, as E.164.
 *
 * Read: the international form (`+48 600 700 800`, `0048…`), or a national one together with
 * the two-letter country. The same: any spelling with the same E.164; extensions are dropped.
 */
export function parsePhone(raw: string, country?: string | null): Parsed<string> {
  const leftover = leftoverIn(raw, "phone")
  if (leftover) return unparsable(leftover)
  if (rewrittenBySpreadsheet(raw)) {
    return unparsable("was rewritten by a spreadsheet: format its column as text and copy it again")
  }
  const text = phoneText(plain(raw))
  const { runs, words } = numberRuns(text)
  const code = countryOf(country)
  const numbers = words.length ? [] : readAll(runs, code)
  if (numbers.length > 1) return unparsable("holds more than one number: make an entry for each")
  if (numbers.some(isPlaceholderNumber)) {
    return unparsable("is a placeholder that many people type, and nobody's number")
  }
  if (numbers.length === 1) return parsed(numbers[0])
  return unparsable(
    text.startsWith("+") || code
      ? "is not a phone number"
      : "is not a phone number in the international form: start it with + and the calling code, or give country_code as well"
  )
}

/**
 * The phones of one field of a cart or order in the form they are compared by; never refuses.
 *
 * E.164 of every number that can be read (also out of "call me: 600 700 800"), else `digits:` and
 * its digits, so that the same unparsable number is still the same. Letters written to digits stay
 * with them: `1-800-FLOWERS` is not `1800`. Empty without any digit, and for a placeholder that many people
 * type (`000 000 000`, `123456789`): it tells nobody apart.
 */
export function canonicalPhones(raw: string | null | undefined, country?: string | null): string[] {
  const text = plain(raw ?? "")
  if (!/\d/.test(text)) return []
  const { runs, words } = numberRuns(phoneText(text.replace(/^(\+?\d+)\.0$/, "$1")))
  const numbers = readAll(runs, countryOf(country))
  if (numbers.length) return numbers.filter((number) => !isPlaceholderNumber(number))
  const mixed = words.filter((word) => /\d/.test(word)).join("")
  if (mixed) return [`digits:${text.toLowerCase().replace(/[^\p{L}\d]/gu, "")}`]
  const digits = text.replace(/\D/g, "")
  return arePlaceholderDigits(digits, country) ? [] : [`digits:${digits}`]
}

/** The first of {@link canonicalPhones}, or `null` without any digit. */
export function canonicalPhone(
  raw: string | null | undefined,
  country?: string | null
): string | null {
  return canonicalPhones(raw, country)[0] ?? null
}
