import { clip, foldLetters } from "./characters"
import { Parsed, parsed, unparsable } from "./parsed"

/**
 * A postal code in the form it is compared by: letters and digits only, upper case.
 *
 * The same: `50-123` = `50123`, `sw1a 1aa` = `SW1A1AA`, `〒150-0001` = `1500001`.
 * An empty answer means "no value".
 */
export function canonicalPostalCode(raw: string | null | undefined): string {
  return foldLetters(clip(raw ?? ""))
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toUpperCase()
}

/** {@link canonicalPostalCode} for what an admin types: a code nothing is left of is refused. */
export function parsePostalCode(raw: string): Parsed<string> {
  const code = canonicalPostalCode(raw)
  return code ? parsed(code) : unparsable("has no letters or digits")
}
