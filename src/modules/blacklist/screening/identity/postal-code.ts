import { clip, foldLetters } from "./characters"
import { Reading, readable, unreadable } from "./reading"

/**
 * A postal code in the form it is compared by: letters and digits only, upper case.
 *
 * The same: `50-123` = `50123`, `sw1a 1aa` = `SW1A1AA`, `〒150-0001` = `1500001`.
 * An empty answer means "no value".
 */
export function foldPostalCode(raw: string | null | undefined): string {
  return foldLetters(clip(raw ?? ""))
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toUpperCase()
}

/** {@link foldPostalCode} for what an admin types: a code nothing is left of is refused. */
export function readPostalCode(raw: string): Reading<string> {
  const code = foldPostalCode(raw)
  return code ? readable(code) : unreadable("has no letters or digits")
}
