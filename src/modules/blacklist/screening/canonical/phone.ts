import {
  CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  PhoneNumber,
} from "libphonenumber-js/min"
import { asciiDigits, visible } from "./characters"
import { canonicalCountry } from "./country"
import { Parsed, parsed, unparsable } from "./parsed"

/*
 * The smallest metadata is enough: it knows every calling code, trunk prefix and length.
 * A number counts as readable when its length is possible, not when its range is assigned:
 * numbering plans grow faster than releases of a library, and a real number must never be
 * refused because this store was not updated.
 */

/** Longer than any number with an extension; the rest of the field is not looked at. */
const MAX_PHONE_LENGTH = 100

/** Plain characters: full width, other scripts' digits and invisible marks unfolded. */
function plain(raw: string): string {
  const text = raw.trim().slice(0, MAX_PHONE_LENGTH)
  return asciiDigits(visible(text.normalize("NFKC")))
}

function countryOf(country: string | null | undefined): CountryCode | undefined {
  const code = canonicalCountry(country).toUpperCase()
  return isSupportedCountry(code) ? code : undefined
}

function parse(
  text: string,
  country: CountryCode | undefined,
  extract: boolean
): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text, {
    defaultCountry: country,
    extract,
  })
  return number?.isPossible() ? number : undefined
}

/**
 * E.164 of a number. A trunk zero kept where the country has none (Poland dropped it, people
 * did not) is dropped, but only where that makes an unknown number a known one.
 */
function e164(number: PhoneNumber): string {
  const national = String(number.nationalNumber)
  if (!number.isValid() && national.startsWith("0")) {
    const stripped = `+${number.countryCallingCode}${national.slice(1)}`
    if (parse(stripped, undefined, false)?.isValid()) {
      return stripped
    }
  }
  return number.number
}

function find(
  text: string,
  country: CountryCode | undefined,
  extract: boolean
): string | undefined {
  // "(+48) 600…" is how many forms print it; the brackets mean nothing.
  const bare = text.replace(/^tel[.:]?\s*/i, "").replace(/^\((\+?\d+)\)/, "$1 ")
  const number =
    parse(bare, country, extract) ??
    // 00 dials abroad from most of the world, but not from every country.
    (bare.startsWith("00") ? parse(`+${bare.slice(2).trim()}`, undefined, extract) : undefined)
  return number && e164(number)
}

/**
 * A phone number as an admin types it, as E.164.
 *
 * Read: the international form (`+48 600 700 800`, `0048…`), or a national one together with
 * the two-letter country. The same: any spelling with the same E.164; extensions are dropped.
 */
export function parsePhone(raw: string, country?: string | null): Parsed<string> {
  const text = plain(raw)
  const number = find(text, countryOf(country), false)
  if (number) {
    return parsed(number)
  }
  return unparsable(
    text.startsWith("+") || countryOf(country)
      ? "is not a phone number"
      : "is not a phone number in the international form: start it with + and the calling code, or give country_code as well"
  )
}

/**
 * The phone of a cart or order in the form it is compared by; never refuses a shopper.
 *
 * E.164 where it can be read (also out of "call me: 600 700 800"), else `digits:` and its
 * digits, so that the same unparsable number is still the same; `null` without any digit.
 */
export function canonicalPhone(
  raw: string | null | undefined,
  country?: string | null
): string | null {
  const text = plain(raw ?? "")
  const digits = text.replace(/[^0-9]/g, "")
  if (!digits) {
    return null
  }
  const code = countryOf(country)
  return find(text, code, false) ?? find(text, code, true) ?? `digits:${digits}`
}
