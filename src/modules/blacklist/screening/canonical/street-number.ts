import { isNumber } from "./street-tokens"
import { isStreetType, namesNothing } from "./street-names"
import {
  AMBIGUOUS_UNIT_WORDS,
  BOX_WORDS,
  MONTHS,
  NUMBERED_NAMES,
  NUMBER_WORDS,
  OPENING_NUMBER_WORDS,
  UNIT_WORDS,
} from "./street-words"

/** A line taken apart: what was found, and the words that are left, in their order. */
export type Found<T> = { found: T; rest: string[] }

/** `7`, `7b`, `b`, `u1` behind a word for flats. */
function isUnitValue(token: string | undefined): boolean {
  return isNumber(token) || /^[a-z]{1,2}\d+$|^[a-z]$/.test(token ?? "")
}

/**
 * Takes the flats out of a line: `5 m. 7`, `Flat 7`, `# 7`, `apt. no 7`.
 * @param continued whether something stands before this line of the address
 */
export function takeUnits(tokens: string[], continued: boolean): Found<string[]> {
  const found: string[] = []
  const rest: string[] = []
  let afterNumber = continued
  for (let index = 0; index < tokens.length; index++) {
    const word = tokens[index]
    const numbered = NUMBER_WORDS.has(tokens[index + 1]) || tokens[index + 1] === "#"
    const value = tokens[index + (numbered ? 2 : 1)]
    const unit = UNIT_WORDS.has(word)
      ? isUnitValue(value)
      : AMBIGUOUS_UNIT_WORDS.has(word) && afterNumber && isNumber(value)
    if (unit) {
      found.push(value)
      index += numbered ? 2 : 1
      afterNumber = true
    } else {
      rest.push(word)
      afterNumber = isNumber(word)
    }
  }
  return { found, rest }
}

/** Whether the number at the index names the street: `3 Maja`, `25 de Março`, `15 Pułku`. */
function startsName(tokens: string[], index: number): boolean {
  const next = tokens[index + 1]
  const month = next === "de" ? tokens[index + 2] : next
  return MONTHS.has(month) || NUMBERED_NAMES.has(next)
}

/** How many numbers open the line and can be a house number. */
function leadingNumbers(tokens: string[]): number {
  const length = tokens.findIndex((token) => !isNumber(token))
  const named = startsName(tokens, length - 1) || namesNothing(tokens.slice(length))
  return Math.max(0, named ? length - 1 : length)
}

/** Where the numbers start that close the line and can be a house number. */
function trailingNumbers(tokens: string[]): number {
  let start = tokens.length
  while (isNumber(tokens[start - 1])) {
    start--
  }
  const year = MONTHS.has(tokens[start - 1]) && /^(?:1[5-9]|20)\d\d$/.test(tokens[start])
  const named = year || namesNothing(tokens.slice(0, start))
  return Math.min(tokens.length, named ? start + 1 : start)
}

/** Without the word that announced the number: `Długa nr`, `Via Roma n.` */
function withoutNumberWord(words: string[]): string[] {
  const last = words[words.length - 1]
  const name = words.slice(0, -1)
  return NUMBER_WORDS.has(last) || (last === "n" && !namesNothing(name)) ? name : words
}

/** `Nr 5`, `d. 5`, `No 10 Downing Street`: the line without the word in front. */
function withoutOpeningWord(tokens: string[]): string[] {
  const announced =
    isNumber(tokens[1]) &&
    (NUMBER_WORDS.has(tokens[0]) || (OPENING_NUMBER_WORDS.has(tokens[0]) && tokens.length === 2))
  return announced ? tokens.slice(1) : tokens
}

/**
 * Takes the house number out of a line without flats: `Długa 5`, `12 rue de la Paix`, `5`.
 *
 * `5 7` without a separator is kept as that: it may be `5/7` as well as `5-7`. A number in the
 * middle of a line may be anything and stays in the words, and so does a box number.
 */
export function takeNumber(line: string[]): Found<string> {
  const none = { found: "", rest: line }
  const tokens = withoutOpeningWord(line)
  if (tokens.every(isNumber)) {
    return { found: tokens.join(" "), rest: [] }
  }
  if (line.some((word, index) => BOX_WORDS.has(word) && isNumber(line[index + 1]))) {
    return none
  }
  const leading = leadingNumbers(tokens)
  const trailing = trailingNumbers(tokens)
  const atStart = {
    found: tokens.slice(0, leading).join(" "),
    rest: tokens.slice(leading),
  }
  const atEnd = {
    found: tokens.slice(trailing).join(" "),
    rest: withoutNumberWord(tokens.slice(0, trailing)),
  }
  if (!atStart.found || !atEnd.found) {
    return atStart.found ? atStart : atEnd.found ? atEnd : none
  }
  // Both: 12 Baker Street 4 and 12 rue Foch 4 start with it, 2 Korpus 5 ends with it.
  const between = tokens.slice(leading, trailing)
  return isStreetType(between[0]) || isStreetType(between[between.length - 1]) ? atStart : atEnd
}
