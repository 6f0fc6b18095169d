import { canonicalCountry } from "./country"
import { leftoverIn } from "./leftovers"
import { Parsed, parsed, unparsable } from "./parsed"
import { SUBDIVISIONS } from "./subdivisions"
import { canonicalText } from "./text"

/** What kind of region it is says nothing: `województwo śląskie`, `Provincia di Roma`. */
const KINDS = new Set(
  `
  wojewodztwo woj voivodeship state province provincia prov region regione comunidad autonoma
  departement department departamento dept county comitatus megye kraj judet judetul oblast
  kanton canton bundesland land freistaat prefecture governorate district of de di do da del
  della the greater co
  `
    .trim()
    .split(/\s+/)
)

/** The name without its kind, unless nothing else is left of it. */
function withoutKind(name: string): string {
  const words = name.split(" ").filter((word) => !KINDS.has(word))
  return words.join(" ") || name
}

/** What people write and neither source of the table has. */
const ALSO_WRITTEN: Record<string, Record<string, string>> = {
  mx: { cdmx: "cmx", df: "cmx" },
}

interface Country {
  codes: Set<string>
  /** Folded names without their kind. */
  byName: Map<string, string>
  /** Every spelling of a code. */
  names: Map<string, string[]>
}

const rows = new Map(
  SUBDIVISIONS.trim()
    .split("\n")
    .map((line) => [line.slice(0, 2), line.slice(3)] as const)
)
const countries = new Map<string, Country>()

/** Read once a country that is asked for: folding all names takes a tenth of a second. */
function countryOf(code: string): Country | undefined {
  const known = countries.get(code)
  const row = rows.get(code)
  if (known || !row) return known
  const country: Country = { codes: new Set(), byName: new Map(), names: new Map() }
  const others: [name: string, code: string][] = []
  for (const part of row.split(";")) {
    const [key, text] = part.split("=")
    const names = text.split("|").map((name) => withoutKind(canonicalText(name)))
    country.codes.add(key)
    country.names.set(key, [...new Set([key, ...names])])
    if (!country.byName.has(names[0])) country.byName.set(names[0], key)
    others.push(...names.slice(1).map((name) => [name, key] as [string, string]))
  }
  // The name a country uses itself goes before another's name in English: Buenos Aires.
  for (const [name, key] of others) {
    if (!country.byName.has(name)) country.byName.set(name, key)
  }
  countries.set(code, country)
  return country
}

/**
 * A province in the form it is compared by: its ISO 3166-2 code where the country has it, by
 * code or name (`California` = `CA` = `us-ca`); else the folded text. Without a country only a
 * whole code (`US-CA`) is one.
 *
 * An empty answer means "no value".
 */
export function canonicalProvince(raw: string | null | undefined, country?: string | null): string {
  const text = canonicalText(raw)
  if (!raw || !text) return ""
  const given = canonicalCountry(country)
  const whole = /^\s*([a-z]{2})-([a-z0-9]{1,3})\s*$/i.exec(raw)
  const code = given || (whole ? whole[1].toLowerCase() : "")
  const known = code ? countryOf(code) : undefined
  const name = withoutKind(text)
  if (!known) return name
  const part = text.startsWith(`${code} `) ? text.slice(3) : text
  const found = known.codes.has(part)
    ? part
    : (known.byName.get(name) ?? ALSO_WRITTEN[code]?.[name])
  return found ? `${code}-${found}` : name
}

/**
 * Every text by which an entry without a country may name this province.
 *
 * @param province - as {@link canonicalProvince} gives it
 */
export function provinceSpellings(province: string): string[] {
  const names = countryOf(province.slice(0, 2))?.names.get(province.slice(3))
  return province[2] === "-" && names ? [province, ...names] : [province]
}

/** {@link canonicalProvince} for what an admin types: a text nothing is left of is refused. */
export function parseProvince(raw: string, country?: string | null): Parsed<string> {
  const leftover = leftoverIn(raw, "text")
  if (leftover) return unparsable(leftover)
  const province = canonicalProvince(raw, country)
  return province ? parsed(province) : unparsable("has no letters or digits")
}
