import { clip, foldLetters, MAX_FIELD_LENGTH } from "./characters"
import {
  AMBIGUOUS_UNIT_WORDS,
  FRENCH_TYPES,
  NUMBER_SUFFIXES,
  NUMBER_WORDS,
  UNIT_WORDS,
} from "./street-words"

/** `5`, `12a`, `5/7`, `5-7`, `12a/3b`, `12bis`; separators are part of the number. */
const NUMBER = /^\d+(?:bis|ter|[a-z]{0,2})(?:[/.+:-](?:\d+(?:bis|ter|[a-z]{0,2})|[a-z]{1,2}\d*))*$/

/** `5th`, `21st`, `1er`: a word of the name, never a house number. */
const ORDINAL = /^\d+(?:st|nd|rd|th|er|re)$/

/** `m7`, `apt7`, `nr5`: a word and its number written together. */
const GLUED = /^([a-z]+)(\d.*)$/

/** `5m7`, `5/m.7`, `5lok7`: two numbers with a word between them; `5m/7` is house 5m. */
const GLUED_BETWEEN = /^(\d+[a-z]?)[/.]?([a-z]+)\.?(\d+[a-z]?)$/

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const SLASHES = /[\\\u2044\u2215\uff0f\uff3c]/g

/** What folding drops or turns into other characters; joiners nobody sees are left to it. */
const VANISHING_AFTER_DIGIT =
  /(\p{Nd})(?:['`\u02b9-\u02bf\u02c8ъьӏ\u0640\ufc5e-\ufc63\ufe70-\ufe7f]|(?=[^\x00-\x7f])(?=[^\p{L}\p{Nd}\p{Cf}]))/giu

export function isNumber(token: string | undefined): boolean {
  return token !== undefined && NUMBER.test(token) && !ORDINAL.test(token)
}

function isUnitWord(word: string): boolean {
  return UNIT_WORDS.has(word) || AMBIGUOUS_UNIT_WORDS.has(word)
}

/** `05` is `5`: zeros in front of a number are how it was printed, not which it is. */
function withoutLeadingZeros(token: string): string {
  return token.replace(/(^|[^\d])0+(?=\d)/g, "$1")
}

function unglue(token: string): string[] {
  const between = GLUED_BETWEEN.exec(token)
  if (between && isUnitWord(between[2])) {
    return between.slice(1)
  }
  const glued = GLUED.exec(token)
  return glued && (isUnitWord(glued[1]) || NUMBER_WORDS.has(glued[1]))
    ? [glued[1], ...unglue(glued[2])]
    : [token]
}

/** Whether a letter between a number and this place in the line is the number's. */
function endsNumber(tokens: string[], index: number): boolean {
  const next = tokens[index]
  return (
    next === undefined ||
    FRENCH_TYPES.has(next) ||
    (isUnitWord(next) && isNumber(tokens[index + 1]))
  )
}

/**
 * `12 a` = `12a` at the end of a line or before a flat, `12 bis` = `12bis` anywhere. Elsewhere
 * a lone letter may be an initial (`5 J. Smith Street` is not number 5J) and stays by itself.
 */
function joinSuffixes(tokens: string[]): string[] {
  const joined: string[] = []
  tokens.forEach((token, index) => {
    const before = joined[joined.length - 1]
    const belongs =
      /^\d+$/.test(before ?? "") &&
      (NUMBER_SUFFIXES.has(token) || (/^[a-z]$/.test(token) && endsNumber(tokens, index + 1)))
    if (belongs) {
      joined[joined.length - 1] += token
    } else {
      joined.push(token)
    }
  })
  return joined
}

/** Words of one line: separators stay inside numbers only, everything else is a blank. */
function tokensOf(line: string): string[] {
  return (
    line
      .replace(/#/g, " # ")
      // 12 a / 5 and 5 - 7: blanks around a separator do not matter.
      .replace(/(\d) ([a-z])(?= ?[/-] ?\d)/g, "$1$2")
      .replace(/(\d[a-z]?) ?([/+-]) ?(?=\d)/g, "$1$2")
      .split(/[^\p{L}\p{N}\p{M}/.+:#-]+/u)
      .flatMap((chunk) => unglue(chunk.replace(/^[/.+:-]+|[/.+:-]+$/g, "")))
      .flatMap((chunk) => (isNumber(chunk) ? [chunk] : chunk.split(/[/.+:-]+/).flatMap(unglue)))
      .filter(Boolean)
      .map(withoutLeadingZeros)
  )
}

/**
 * The lines of an address as words: commas, semicolons and line breaks separate lines.
 *
 * Whatever folding would drop between two digits stays a blank, so that no number grows:
 * `5½` is not `51/2`, `5'7` is not `57`. The ordinal signs of `2º` and `nº` are dropped.
 */
export function addressLines(raw: string): string[][] {
  const text = clip(raw)
    .replace(/(\d)[ºª°]/g, "$1 ")
    .replace(DASHES, "-")
    .replace(SLASHES, "/")
    .replace(VANISHING_AFTER_DIGIT, "$1 ")
    .replace(/\p{No}/gu, " $& ")
    .replace(/&/g, "+")
  return foldLetters(text)
    .replace(/\u2044/g, "/") // the slash of a folded ½
    .slice(0, 2 * MAX_FIELD_LENGTH)
    .split(/[,;\n\r，、؛،]+/)
    .map((line) => joinSuffixes(tokensOf(line.replace(/\s+/g, " "))))
    .filter((line) => line.length > 0)
}
