import { clip, foldLetters, MAX_FIELD_LENGTH } from "./characters"
import { withPostBoxes } from "./street-boxes"
import { DOTTED, FRENCH_TYPES } from "./street-name-words"
import {
  AMBIGUOUS_UNIT_WORDS,
  DOORS,
  LATE_UNIT_WORDS,
  NO_NUMBER,
  NO_NUMBER_AT_END,
  NUMBER_SUFFIXES,
  NUMBER_WORDS,
  UNIT_WORDS,
  UNIT_WORDS_OF,
} from "./street-words"

/** `5`, `12a`, `5/7`, `5-7`, `12a/3b`, `12bis`; separators are part of the number. */
const NUMBER = /^\d+(?:bis|ter|[a-z]{0,2})(?:[/.+:-](?:\d+(?:bis|ter|[a-z]{0,2})|[a-z]{1,2}\d*))*$/

/** `5th`, `21st`, `1er`: a word of the name, never a house number. */
const ORDINAL = /^\d+(?:st|nd|rd|th|er|re)$/

/** `3-go`, `1-ego`: how a Polish date is read aloud. */
const POLISH_ORDINAL = /^(\d+)-?(?:go|ego|tego)$/

/** `1863r` */
const YEAR_WITH_R = /^((?:1\d|20)\d\d)r$/
const YEAR = /^(?:1\d|20)\d\d$/

/** `dluga5/7`: a name and its number written together; shorter names may be codes. */
const GLUED_NAME = /^([a-z]{3,})(\d.*)$/

/** `m7`, `apt7`, `nr5`: a word and its number written together. */
const GLUED = /^([a-z]+)(\d.*)$/

/** `5m7`, `5/m.7`, `5lok7`: two numbers with a word between them; `5m/7` is house 5m. */
const GLUED_BETWEEN = /^(\d+[a-z]?)[/.]?([a-z]+)\.?(\d+[a-z]?)$/

/** `Pº de la Castellana`: folding would make it the `PO` of a box. */
const SPANISH_PASEO = /(?<!\p{L})p\.?º/giu

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const SLASHES = /[\\\u2044\u2215\uff0f\uff3c]/g

/** What folding drops or turns into other characters; joiners nobody sees are left to it. */
const VANISHING_AFTER_DIGIT =
  /(\p{Nd})(?:['`\u02b9-\u02bf\u02c8ъьӏ\u0640\ufc5e-\ufc63\ufe70-\ufe7f]|(?=[^\x00-\x7f])(?=[^\p{L}\p{Nd}\p{Cf}]))/giu

export function isNumber(token: string | undefined): boolean {
  return token !== undefined && NUMBER.test(token) && !ORDINAL.test(token)
}

/** What a number in an address may depend on. */
export type UnitWords = ReadonlyMap<string, unknown> | undefined

function isUnitWord(word: string, ofCountry: UnitWords): boolean {
  return (
    UNIT_WORDS.has(word) ||
    LATE_UNIT_WORDS.has(word) ||
    AMBIGUOUS_UNIT_WORDS.has(word) ||
    (ofCountry?.has(word) ?? false)
  )
}

/** `05` is `5`: zeros in front of a number are how it was printed, not which it is. */
function withoutLeadingZeros(token: string): string {
  return token.replace(/(^|[^\d])0+(?=\d)/g, "$1")
}

function unglue(token: string, ofCountry: UnitWords): string[] {
  const between = GLUED_BETWEEN.exec(token)
  if (between && isUnitWord(between[2], ofCountry)) {
    return between.slice(1)
  }
  const glued = GLUED.exec(token)
  if (glued && (isUnitWord(glued[1], ofCountry) || NUMBER_WORDS.has(glued[1]))) {
    return [glued[1], ...unglue(glued[2], ofCountry)]
  }
  const named = GLUED_NAME.exec(token)
  return named && isNumber(named[2]) ? named.slice(1) : [token]
}

/** Whether a letter between a number and this place in the line is the number's. */
function endsNumber(tokens: string[], index: number): boolean {
  const next = tokens[index]
  return (
    next === undefined ||
    FRENCH_TYPES.has(next) ||
    (isUnitWord(next, undefined) && isNumber(tokens[index + 1]))
  )
}

const isNamed = (token: string | undefined) => token !== undefined && !isNumber(token)

/** Whether the last number is the floor of a door: `5 2 dcha`, or `1 th` as all of a line. */
function isDoorOf(joined: string[], last: boolean): boolean {
  const [before, floor] = joined.slice(-2)
  return joined.length === 1
    ? last && /^\d+$/.test(before)
    : /^\d+$/.test(floor ?? "") && isNumber(before)
}

/**
 * `12 a` = `12a` at the end of a line or before a flat, `12 bis` = `12bis` anywhere. Elsewhere
 * a lone letter may be an initial (`5 J. Smith Street` is not number 5J) and stays by itself.
 */
function joinSuffixes(tokens: string[]): string[] {
  const joined: string[] = []
  tokens.forEach((token, index) => {
    const before = joined[joined.length - 1]
    const door = DOORS.get(token)
    if (door && isDoorOf(joined, index === tokens.length - 1)) {
      joined.splice(-1, 1, "flat", before + door)
      return
    }
    // 3 Maja 1920 r.: a year, not a house with a letter.
    if (token === "r" && YEAR.test(before ?? "")) {
      joined.push(isNamed(joined[joined.length - 2]) ? "roku" : token)
      return
    }
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

function wordsOf(chunk: string, ofCountry: UnitWords): string[] {
  const dotted = DOTTED.get(chunk)
  if (dotted !== undefined) return dotted ? [dotted] : []
  const bare = chunk.replace(/^[/.+:-]+|[/.+:-]+$/g, "")
  if (NO_NUMBER.has(bare)) return []
  const inside = DOTTED.get(bare)
  if (inside !== undefined) return [inside]
  if (!/[\d/.+:-]/.test(bare)) return [bare]
  const ordinal = POLISH_ORDINAL.exec(bare)
  if (ordinal) return [ordinal[1]]
  const year = YEAR_WITH_R.exec(bare)
  if (year) return [year[1], "roku"]
  return unglue(bare, ofCountry)
    .flatMap((part) => (isNumber(part) ? [part] : part.split(/[/.+:-]+/)))
    .flatMap((part) => unglue(part, ofCountry))
}

/** Words of one line: separators stay inside numbers only, everything else is a blank. */
function tokensOf(line: string, ofCountry: UnitWords): string[] {
  const tokens = line
    .replace(/#/g, " # ")
    // 12 a / 5 and 5 - 7: blanks around a separator do not matter.
    .replace(/(\d) ([a-z])(?= ?[/-] ?\d)/g, "$1$2")
    .replace(/(\d[a-z]?) ?([/+-]) ?(?=\d)/g, "$1$2")
    .split(/[^\p{L}\p{N}\p{M}/.+:#-]+/u)
    .flatMap((chunk) => wordsOf(chunk, ofCountry))
    .filter(Boolean)
    .map(withoutLeadingZeros)
  if (tokens.length > 1 && NO_NUMBER_AT_END.has(tokens[tokens.length - 1])) tokens.pop()
  return tokens
}

/**
 * The lines of an address as words: commas, semicolons and line breaks separate lines.
 *
 * Whatever folding would drop between two digits stays a blank, so that no number grows:
 * `5½` is not `51/2`, `5'7` is not `57`. The ordinal signs of `2º` and `nº` are dropped.
 */
export function addressLines(raw: string, country: string): string[][] {
  const ofCountry = UNIT_WORDS_OF[country]
  const text = clip(raw)
    // Mayor 5 2º B: the ordinal is the floor, not part of the house number.
    .replace(/(\d[a-z]?)\s+(\d+)[ºª°]/gi, "$1, $2 ")
    .replace(/(\d)[ºª°]/g, "$1 ")
    .replace(SPANISH_PASEO, "paseo ")
    .replace(DASHES, "-")
    .replace(SLASHES, "/")
    .replace(VANISHING_AFTER_DIGIT, "$1 ")
    .replace(/\p{No}/gu, " $& ")
    .replace(/&/g, "+")
    // What stands in brackets is a line of its own; a letter in brackets is none.
    .replace(/(?:\s[([]|[([](?=\s*\p{L}{3})|[)\]](?=\s|$))/gu, ",")
  return foldLetters(text)
    .replace(/\u2044/g, "/") // the slash of a folded ½
    .slice(0, 2 * MAX_FIELD_LENGTH)
    .split(/[,;\n\r，、؛،]+/)
    .map((line) =>
      withPostBoxes(joinSuffixes(tokensOf(line.replace(/\s+/g, " "), ofCountry)), country)
    )
    .filter((line) => line.length > 0)
}
