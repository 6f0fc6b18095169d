import {
  CLOSING_SPELLINGS,
  DIRECTIONS,
  IDLE_WORDS,
  IDLE_WORDS_OF,
  OPENING_SPELLINGS,
  SAID_TWICE,
  SPELLINGS,
  SPELLINGS_OF,
  STREET_ENDING,
  STREET_TYPES,
} from "./street-name-words"

/** `Berliner Straße` = `Berlinerstraße`: the ending belongs to the word before it. */
function joinEndings(words: string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const ending = word.replace(STREET_ENDING, "str")
    // Not to a number: "42 Straße" has no word before it.
    if (ending === "str" && /\p{L}$/u.test(joined[joined.length - 1] ?? "")) {
      joined[joined.length - 1] += "str"
    } else {
      joined.push(ending)
    }
  }
  return joined
}

/** Where the kind of an English street stands: the last word before a direction. */
function closingIndex(words: string[]): number {
  const last = words.length - 1
  return last > 1 && DIRECTIONS.has(words[last]) ? last - 1 : last
}

/** The words of a street name in one spelling; what kind of street it is stays part of it. */
export function streetWords(words: string[], country: string): string[] {
  const idle = IDLE_WORDS_OF[country]
  const local = SPELLINGS_OF[country]
  const said = words.filter((word) => !IDLE_WORDS.has(word) && !idle?.has(word))
  const named = joinEndings(said)
  const closing = closingIndex(named)
  const spelt = named.map((word, index) => {
    if (index > 0 && index === closing) {
      return CLOSING_SPELLINGS.get(word) ?? SPELLINGS.get(word) ?? word
    }
    const opening = index === 0 ? OPENING_SPELLINGS.get(word) : undefined
    // An English saint can stand anywhere but at the end.
    return opening ?? SPELLINGS.get(word) ?? local?.get(word) ?? (word === "st" ? "saint" : word)
  })
  if (!SAID_TWICE.has(spelt[0])) return spelt
  let again = 0
  while (spelt[again + 1] === spelt[0]) again++
  return again ? spelt.slice(again) : spelt
}

/** Whether a word says what kind of street it is: `Street`, `Calle`, `Platz`. */
export function isStreetType(word: string): boolean {
  const spelling =
    SPELLINGS.get(word) ?? OPENING_SPELLINGS.get(word) ?? CLOSING_SPELLINGS.get(word) ?? word
  return STREET_TYPES.has(word) || STREET_TYPES.has(spelling)
}

/**
 * Whether the words only say what kind of street it is (`Calle`, `ul.`, `Street NW`), so that
 * a number beside them is its name. Two kinds are a name and a kind: `Court Street`.
 */
export function namesNothing(words: string[]): boolean {
  const said = words.filter((word) => !IDLE_WORDS.has(word) && !DIRECTIONS.has(word))
  return said.length === 0 || (said.length === 1 && isStreetType(said[0]))
}
