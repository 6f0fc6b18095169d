import { clip, foldLetters } from "./characters"
import { leftoverIn } from "./leftovers"
import { Parsed, parsed, unparsable } from "./parsed"

/**
 * Names of people, companies, towns and provinces in the form they are compared by.
 *
 * The same: case, accents, Unicode width, punctuation and repeated blanks do not matter.
 * Apostrophes vanish (`O'Brien` = `OBrien` = `O’Brien`) and so does the dot inside a Catalan
 * `l·l`; all other punctuation is a blank (`Jean-Luc` = `Jean Luc`, but not `Jeanluc`).
 *
 * Never the same: texts with different letters of a script that is not romanised.
 *
 * An empty answer means "no value" and never matches anything: `null`, blanks, `-`, `...`.
 * A text of symbols alone (an emoji) is a value, and stays itself.
 */
export function canonicalText(raw: string | null | undefined): string {
  if (!raw) {
    return ""
  }
  const letters = foldLetters(clip(raw))
  const words = letters
    .replace(/·/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()
  return words || letters.replace(/[^\p{So}]+/gu, "")
}

/** {@link canonicalText} for what an admin types: a text nothing is left of is refused, and a wildcard. */
export function parseText(raw: string): Parsed<string> {
  const leftover = leftoverIn(raw, "text")
  if (leftover) return unparsable(leftover)
  const text = canonicalText(raw)
  return text ? parsed(text) : unparsable("has no letters or digits")
}
