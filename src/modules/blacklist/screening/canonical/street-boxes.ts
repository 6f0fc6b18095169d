import { NUMBER_WORDS, POST_BOXES, SHORT_POST_BOXES } from "./street-words"

/** Countries where a short word that means something else elsewhere is a box. */
const SHORT_WORDS_OF: Record<string, ReadonlySet<string>> = {
  fi: new Set(["pl"]),
  it: new Set(["cp"]),
  br: new Set(["cp"]),
  pt: new Set(["cp"]),
  ro: new Set(["cp"]),
}
/** Short words that are a box in a line of their own whatever the country. */
const ANYWHERE = new Set([...SHORT_POST_BOXES].filter((word) => word !== "pl" && word !== "cp"))

const BY_FIRST_WORD = new Map<string, string[][]>()
for (const phrase of POST_BOXES) {
  BY_FIRST_WORD.set(phrase[0], [...(BY_FIRST_WORD.get(phrase[0]) ?? []), phrase])
}

const DIGITS = /^\d+[a-z]?$/

/** The number of a box from this place on, its groups joined, and where it ends. */
function boxNumber(tokens: string[], from: number): { number: string; end: number } | null {
  const start =
    NUMBER_WORDS.has(tokens[from]) || tokens[from] === "#" || tokens[from] === "n" ? from + 1 : from
  let end = start
  while (DIGITS.test(tokens[end] ?? "")) end++
  return end > start ? { number: tokens.slice(start, end).join(""), end } : null
}

/** `PO Box 145`, `P.O. Box No. 145`, `Postfach 1 45`, `BP 145`: all of them `po box 145`. */
export function withPostBoxes(tokens: string[], country: string): string[] {
  for (let index = 0; index < tokens.length; index++) {
    const word = tokens[index]
    for (const phrase of BY_FIRST_WORD.get(word) ?? []) {
      if (!phrase.every((part, offset) => tokens[index + offset] === part)) continue
      const box = boxNumber(tokens, index + phrase.length)
      if (!box) continue
      return [...tokens.slice(0, index), "po", "box", box.number, ...tokens.slice(box.end)]
    }
  }
  if (ANYWHERE.has(tokens[0]) || SHORT_WORDS_OF[country]?.has(tokens[0])) {
    const box = boxNumber(tokens, 1)
    if (box?.end === tokens.length) return ["po", "box", box.number]
  }
  return tokens
}
