import { Parsed, parsed, unparsable } from "./parsed"
import { streetWords } from "./street-names"
import { takeNumber, takeUnits } from "./street-number"
import { addressLines } from "./street-tokens"

/** Where a parcel goes within a town, in the form it is compared by; empty is "no value". */
export type StreetAddress = { street: string; house_number: string }

type Parts = { words: string[]; number: string; units: string[] }

/** @param continued whether the first line follows something, as a number does its street */
function readLines(lines: string[][], continued: boolean): Parts {
  const parts: Parts = { words: [], number: "", units: [] }
  lines.forEach((line, index) => {
    const units = takeUnits(line, continued || index > 0)
    parts.units.push(...units.found)
    const { found, rest } = takeNumber(units.rest)
    if (!parts.number) {
      parts.number = found
      parts.words.push(...streetWords(rest))
    } else if (rest.length === 0) {
      // Długa 5, then 7 on the next line: the flat. Nothing but a flat leaves nothing here.
      parts.units.push(...(found ? [found] : []))
    } else {
      parts.words.push(...streetWords(units.rest))
    }
  })
  return parts
}

/** House, then its flats: `5`, `5/7`, `12a/3b`; a flat of a house without number is `/7`. */
function houseNumber({ number, units }: Parts): string {
  return [number, ...units].join("/")
}

/**
 * Reads street and house number out of a shopper's address lines; never refuses.
 *
 * The same: `ul. Długa 5/7`, `Dluga 5 m. 7`, `Długa 5 lok. 7`, `Długa 5` with `m. 7` on the
 * second line; `221B Baker Street` and `221b Baker St.`; `Hauptstraße 12 A` and `Hauptstr. 12a`.
 *
 * Never the same: different house numbers (`5/7`, `5-7`, `57`, `5 7`, `12`, `12a`, `1/2`, `½`),
 * different kinds of streets (`al.` and `pl.`). What cannot be told apart with certainty stays
 * in the street, so that it goes on making a difference: better a miss than a wrong match.
 */
export function canonicalStreet(
  address_1: string | null | undefined,
  address_2?: string | null
): StreetAddress {
  const lines = [address_1, address_2].flatMap((line) => addressLines(line ?? ""))
  const parts = readLines(lines, false)
  return { street: parts.words.join(" "), house_number: houseNumber(parts) }
}

/** A street name alone, numbers in it included, as {@link canonicalStreet} gives it. */
export function foldStreet(raw: string | null | undefined): string {
  return addressLines(raw ?? "")
    .flatMap(streetWords)
    .join(" ")
}

/**
 * The field `street` of an entry. A house number in it is refused: shoppers' streets are
 * compared without theirs, so the entry would never match. `3 Maja` and `17. Juni` are names.
 */
export function parseStreet(raw: string): Parsed<string> {
  if (canonicalStreet(raw).house_number) {
    return unparsable("contains a house number: put it into house_number")
  }
  const street = foldStreet(raw)
  return street ? parsed(street) : unparsable("has no letters or digits")
}

/**
 * The field `house_number` of an entry, as {@link canonicalStreet} gives it: `5/7`, `5 m. 7`, `12 A`,
 * `nr 5`; `/7` or `flat 7` for a flat of a house without number.
 */
export function parseHouseNumber(raw: string): Parsed<string> {
  // A flat alone is read as the flat of house 0, which is taken off again.
  const alone = raw.trim().startsWith("/")
  const parts = readLines(addressLines(alone ? `0${raw.trim()}` : raw), true)
  const number = houseNumber(parts).replace(alone ? /^0(?:$|(?=\/))/ : "", "")
  return number && parts.words.length === 0
    ? parsed(number)
    : unparsable("is not a house number such as 5, 12a or 5/7")
}
