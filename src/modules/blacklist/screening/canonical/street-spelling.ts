import { clip } from "./characters"
import { foldStreet, canonicalStreet, type StreetContext } from "./street"

const LINE_ENDS = /[,;\n\r，、؛،]+/

/** Before every word, and before a number that is written to a word. */
const PIECES = /(?<=\s)|(?<=[^\d\s])(?=\d)/

/** What joined the number to the name: `Długa - 5`, `Długa # 5`. */
const LOOSE_ENDS = /^[\s/+:#–—-]+|[\s/+:#–—-]+$/g

/** A house number, its flats and the words around them are never more pieces than this. */
const MOST_DROPPED = 8

/** The longest part of a line that is read as these words; null where no part is. */
function partReadAs(
  words: string,
  line: string,
  country: string | null | undefined
): string | null {
  const pieces = line.split(PIECES)
  for (let dropped = 0; dropped <= Math.min(pieces.length - 1, MOST_DROPPED); dropped++) {
    for (let start = 0; start <= dropped; start++) {
      const part = pieces.slice(start, pieces.length - dropped + start).join("")
      if (foldStreet(part, country) === words) return part.replace(LOOSE_ENDS, "")
    }
  }
  return null
}

/**
 * The street of {@link canonicalStreet} as the shopper typed it, for people to read: `ul. Długa` of
 * `ul. Długa 5/7`. `foldStreet` makes the canonical form of it. Where the shopper's words cannot be
 * told from a number in between, it is the canonical form itself.
 */
export function streetAsTyped(
  address_1: string | null | undefined,
  address_2?: string | null,
  context: StreetContext = {}
): string {
  const { street } = canonicalStreet(address_1, address_2, context)
  const country = context.country_code
  const lines = [address_1, address_2].flatMap((line) => clip(line ?? "").split(LINE_ENDS))
  const town = context.city?.trim() ?? ""
  const typed: string[] = []
  let before = ""
  lines.forEach((line, index) => {
    // What a line adds depends on those before it: a second number is a flat.
    const read = canonicalStreet(lines.slice(0, index + 1).join("\n"), null, context).street
    if (!read.startsWith(before)) {
      // The town stood in for the street, which this line names.
      typed.length = 0
      before = ""
    }
    const added = read.slice(before.length).trim()
    if (added) {
      const inLine = partReadAs(added, line, country)
      typed.push(inLine ?? partReadAs(added, town, country) ?? added)
    }
    before = read
  })
  const text = typed.join(", ")
  return foldStreet(text, country) === street ? text : street
}
