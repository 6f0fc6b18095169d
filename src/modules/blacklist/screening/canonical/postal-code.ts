import { clip, foldLetters } from "./characters"
import { canonicalCountry } from "./country"
import { leftoverIn } from "./leftovers"
import { Parsed, parsed, unparsable } from "./parsed"

/** Plates of cars and the like that stand before a code besides the ISO code: `D-10115`. */
const OTHER_PREFIXES: Record<string, string[]> = {
  at: ["a"],
  ax: ["fi", "fin"],
  be: ["b"],
  cz: ["cs"],
  de: ["d"],
  ee: ["est"],
  es: ["e"],
  fi: ["fin"],
  fo: ["fr"],
  fr: ["f"],
  gr: ["el"],
  hu: ["h"],
  it: ["i"],
  li: ["fl"],
  lt: ["ltu"],
  lu: ["l"],
  lv: ["lva"],
  me: ["mne"],
  mx: ["mex"],
  no: ["n"],
  pt: ["p"],
  rs: ["srb"],
  se: ["s"],
  si: ["slo"],
  sm: ["rsm"],
  va: ["v", "scv"],
}

/** Codes that begin with letters of their own: `JE2 3AB`, `KY1-1001`. */
const LETTERS_OF_THEIR_OWN = new Set(["gb", "gg", "im", "je", "ky"])

/** Codes that are written with the country by rule, with or without the hyphen: `AD500`. */
const WRITTEN_WITH_COUNTRY = "ad|az|bb|lc|lt|lv|md|vc|vg"

const PREFIXES = new Map(
  Object.entries(OTHER_PREFIXES).map(([country, others]) => [
    country,
    new RegExp(`^(?:${[country, ...others].join("|")})[\\s-]*(?=\\d)`),
  ])
)

const ANY_PREFIX = new RegExp(
  `^(?:(?:[a-z]{2}|${Object.values(OTHER_PREFIXES).flat().join("|")})\\s?-\\s?(?=\\d+[\\s-]?\\d*(?:[\\s-]?[a-z]{2})?$)|(?:${WRITTEN_WITH_COUNTRY})\\s?(?=\\d+$))`
)

function withoutCountry(code: string, country: string): string {
  if (!country) return code.replace(ANY_PREFIX, "")
  if (LETTERS_OF_THEIR_OWN.has(country)) return code
  const prefix = PREFIXES.get(country)
  if (prefix) return code.replace(prefix, "")
  return code.startsWith(country) && /^[\s-]*\d/.test(code.slice(2)) ? code.slice(2) : code
}

/**
 * A postal code in the form it is compared by: letters and digits only, upper case, without the
 * country in front.
 *
 * The same: `50-123` = `50123` = `PL-50-123`, `sw1a 1aa` = `SW1A1AA`, `〒150-0001` = `1500001`.
 * An empty answer means "no value".
 */
export function canonicalPostalCode(
  raw: string | null | undefined,
  country?: string | null
): string {
  const folded = foldLetters(clip(raw ?? "")).replace(/[\u2010-\u2015]/g, "-")
  return withoutCountry(folded, canonicalCountry(country))
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toUpperCase()
}

/** {@link canonicalPostalCode} for what an admin types: a code nothing is left of is refused. */
export function parsePostalCode(raw: string, country?: string | null): Parsed<string> {
  const leftover = leftoverIn(raw, "postal_code")
  if (leftover) return unparsable(leftover)
  const code = canonicalPostalCode(raw, country)
  return code ? parsed(code) : unparsable("has no letters or digits")
}

/** Where the ZIP codes of the United States Postal Service are in use. */
const ZIP_COUNTRIES = new Set(["us", "pr", "gu", "vi", "as", "mp"])

/** A ZIP+4 without its last four digits; every other code as it is. */
export function deliveryArea(code: string, country: string | undefined): string {
  return ZIP_COUNTRIES.has(country ?? "") && /^\d{9}$/.test(code) ? code.slice(0, 5) : code
}
