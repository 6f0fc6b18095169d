import { canonicalCountry } from "./country"
import { leftoverIn } from "./leftovers"
import { Parsed, parsed, unparsable } from "./parsed"
import { streetWords } from "./street-names"
import { withoutCity, withoutNotes } from "./street-notes"
import { formatNumber, takeNumber, takeUnits, type Unit } from "./street-number"
import { addressLines } from "./street-tokens"
import { UNIT_FIRST } from "./street-words"

/** Where a parcel goes within a town, in the form it is compared by; empty is "no value". */
export type StreetAddress = { street: string; house_number: string }

/** The other fields of the same address: what is read depends on them, and may repeat them. */
export interface StreetContext {
  country_code?: string | null
  city?: string | null
  postal_code?: string | null
}

type Parts = { words: string[]; number: string; units: Unit[] }

interface Around {
  country: string
  city: string[]
  postalCode: string
}

const NOTHING_AROUND: Around = { country: "", city: [], postalCode: "" }

/** @param continued whether the first line follows something, as a number does its street */
function readLines(lines: string[][], continued: boolean, around: Around): Parts {
  const { country, city, postalCode } = around
  const parts: Parts = { words: [], number: "", units: [] }
  lines.forEach((whole, index) => {
    const before = { named: parts.words.length > 0, numbered: parts.number !== "" }
    const line = withoutNotes(withoutCity(whole, city, postalCode, before), before)
    const units = takeUnits(line, continued || index > 0, country)
    parts.units.push(...units.found)
    const { found, rest } = takeNumber(units.rest, country)
    if (!parts.number) {
      parts.number = found
      parts.words.push(...streetWords(rest, country))
    } else if (rest.length === 0) {
      // Długa 5, then 7 on the next line: the flat. Nothing but a flat leaves nothing here.
      if (found) parts.units.push({ kind: "flat", value: found })
    } else {
      parts.words.push(...streetWords(units.rest, country))
    }
  })
  return parts
}

/** `5/12`: two numbers of which one is the house's and the other a unit's. */
const TWO_NUMBERS = /^([^/ ]+)\/(\d[^/ ]*)$/

/** Stands between two numbers where the country that says which is the house is not known. */
const EITHER = "|"

function houseNumber({ number, units }: Parts, country: string): string {
  const two = TWO_NUMBERS.exec(number)
  if (two && UNIT_FIRST.has(country)) {
    return formatNumber(two[2], [{ kind: "flat", value: two[1] }, ...units])
  }
  const house = two && !country ? two.slice(1).join(EITHER) : number
  return formatNumber(house, units)
}

/**
 * Whether a house number that was read without a country (`5|7`) is this one of a known country.
 *
 * @param wanted - of an entry, as {@link parseHouseNumber} gives it
 * @param value - of an address, as {@link canonicalStreet} gives it
 */
export function houseNumberAgrees(
  wanted: string,
  value: string,
  country: string | undefined
): boolean {
  if (!country || !wanted.includes(EITHER)) return wanted === value
  const [first, second] = wanted.split(EITHER)
  // What follows the second number are units of a house that has its flat before it.
  const [number, ...units] = second.split(" ")
  const read = UNIT_FIRST.has(country) ? `${number}/${first}` : `${first}/${number}`
  return [read, ...units].join(" ") === value
}

/** The value of {@link houseNumberAgrees} for an index: the same whichever number is the house's. */
export function houseNumberKey(value: string): string {
  return value.split(/[/| ]/).sort().join("/")
}

/** A house number of {@link canonicalStreet} as people of the country write it: `5/12` in Australia. */
export function houseNumberAsTyped(value: string, country: string | null | undefined): string {
  return UNIT_FIRST.has(canonicalCountry(country))
    ? value.replace(/^([^/ ]+)\/([^/ ]+)/, "$2/$1")
    : value
}

/**
 * Reads street and house number out of a shopper's address lines; never refuses.
 *
 * The same: `ul. Długa 5/7`, `Dluga 5 m. 7`, `Długa 5 lok. 7`, `Długa 5` with `m. 7` on the
 * second line; `221B Baker Street` and `221b Baker St.`; `Hauptstraße 12 A` and `Hauptstr. 12a`;
 * `5/12 High Street` and `Unit 5, 12 High Street` in Australia and New Zealand. Left out is what is
 * meant for the courier (`klatka B`, `2. Stock`) and what repeats the town. A place without streets
 * is its town: `151c` in Pogórska Wola is `Pogórska Wola 151c`.
 *
 * Never the same: different house numbers (`5/7`, `5-7`, `57`, `5 7`, `12`, `12a`, `1/2`, `½`),
 * different kinds of streets (`al.` and `pl.`), different kinds of units. What cannot be told apart
 * with certainty stays in the street, so that it goes on making a difference: better a miss than a
 * wrong match. Without a country `5/7` is neither reading (`5|7`).
 */
export function canonicalStreet(
  address_1: string | null | undefined,
  address_2?: string | null,
  context: StreetContext = {}
): StreetAddress {
  const country = canonicalCountry(context.country_code)
  const lines = [address_1, address_2].flatMap((line) => addressLines(line ?? "", country))
  if (!lines.length) return { street: "", house_number: "" }
  const city = addressLines(context.city ?? "", country).flat()
  // Read as a line of the address is, which takes zeros off: 00-950.
  const postalCode = addressLines(context.postal_code ?? "", country)
    .flat()
    .join("")
    .replace(/[^a-z0-9]/g, "")
  const parts = readLines(lines, false, { country, city, postalCode })
  const nameless = !parts.words.length && (parts.number !== "" || !parts.units.length)
  const street = nameless ? streetWords(city, country) : parts.words
  return { street: settled(street.join(" "), country), house_number: houseNumber(parts, country) }
}

/** A letter that may belong to the number before it, now that a word or comma between them is gone. */
const LOOSE_LETTER = /\d [a-z](?: |$)/

/** The street as it is read once more: what is kept must be read as itself. */
function settled(street: string, country: string): string {
  if (!LOOSE_LETTER.test(street)) return street
  const again = addressLines(street, country)
    .flatMap((line) => streetWords(line, country))
    .join(" ")
  return again === street ? street : settled(again, country)
}

/** A street name alone, numbers in it included, as {@link canonicalStreet} gives it. */
export function foldStreet(raw: string | null | undefined, country?: string | null): string {
  const code = canonicalCountry(country)
  const words = addressLines(raw ?? "", code).flatMap((line) => streetWords(line, code))
  return settled(words.join(" "), code)
}

/**
 * The field `street` of an entry. A house number in it is refused: shoppers' streets are
 * compared without theirs, so the entry would never match. `3 Maja` and `17. Juni` are names.
 */
export function parseStreet(raw: string, context: StreetContext = {}): Parsed<string> {
  const leftover = leftoverIn(raw, "text")
  if (leftover) return unparsable(leftover)
  const country = context.country_code
  if (canonicalStreet(raw, null, { country_code: country }).house_number) {
    return unparsable("contains a house number: put it into house_number")
  }
  const street = foldStreet(raw, country)
  return street ? parsed(street) : unparsable("has no letters or digits")
}

/**
 * The field `house_number` of an entry, as {@link canonicalStreet} gives it: `5/7`, `5 m. 7`, `12 A`,
 * `nr 5`; `/7` or `flat 7` for a flat of a house without number.
 */
export function parseHouseNumber(raw: string, country?: string | null): Parsed<string> {
  const leftover = leftoverIn(raw, "house_number")
  if (leftover) return unparsable(leftover)
  const code = canonicalCountry(country)
  const text = raw.trim().replace(/\|/g, "/")
  // A flat alone is read as the flat of house 0, which is taken off again.
  const alone = text.startsWith("/")
  const parts = readLines(
    addressLines(alone ? `0${text.replace(/\/(?=\d|[a-z](?![a-z]))/gi, " flat ")}` : text, code),
    true,
    {
      ...NOTHING_AROUND,
      country: code,
    }
  )
  const number = houseNumber(parts, code).replace(alone ? /^0(?:$|(?=\/))/ : "", "")
  return number && parts.words.length === 0
    ? parsed(number)
    : unparsable("is not a house number such as 5, 12a or 5/7")
}
