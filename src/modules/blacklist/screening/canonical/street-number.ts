import { isNumber } from "./street-tokens"
import { isStreetType, namesNothing } from "./street-names"
import {
  AMBIGUOUS_UNIT_WORDS,
  BOX_WORDS,
  HASH_IS_NUMBER,
  LATE_UNIT_WORDS,
  MONTHS,
  NUMBERED_NAMES,
  NUMBERED_TYPES,
  NUMBER_WORDS,
  OPENING_NUMBER_WORDS,
  UNIT_FIRST,
  UNIT_WORDS,
  UNIT_WORDS_OF,
  type UnitKind,
} from "./street-words"

/** A unit within a house, and what kind it is. */
export interface Unit {
  kind: UnitKind
  value: string
}

/** A line taken apart: what was found, and the words that are left, in their order. */
export type Found<T> = { found: T; rest: string[] }

/** `7`, `7b`, `b`, `u1` behind a word for flats. */
function isUnitValue(token: string | undefined): boolean {
  return isNumber(token) || /^[a-z]{1,2}\d+$|^[a-z]$/.test(token ?? "")
}

/** Where a word stands in its line. */
interface Standing {
  before: string | undefined
  /** Right behind a number or unit, or first of a later line. */
  afterNumber: boolean
  /** Anywhere behind a number. */
  numbered: boolean
  /** With its value the whole line. */
  alone: boolean
}

/** What kind of unit a word announces where it stands, if it does. */
function unitKind(
  word: string,
  value: string | undefined,
  { before, afterNumber, numbered, alone }: Standing,
  country: string
): UnitKind | undefined {
  // Gül Apt. No: 5 is a house with a name.
  const kind = word === "apt" && country === "tr" ? undefined : UNIT_WORDS.get(word)
  if (kind) return isUnitValue(value) ? kind : undefined
  const late = numbered || alone ? LATE_UNIT_WORDS.get(word) : undefined
  if (late && isUnitValue(value)) return late
  const local = UNIT_WORDS_OF[country]?.get(word)
  if (local)
    return isUnitValue(value) && (afterNumber || UNIT_FIRST.has(country)) ? local : undefined
  if (!afterNumber || !isUnitValue(value)) return undefined
  // D:7 behind No:5 is the flat, also where the country is not known; "d. 7" in a later line is not.
  if (word === "d" && isNumber(before) && isNumber(value)) return "flat"
  const ambiguous = AMBIGUOUS_UNIT_WORDS.get(word)
  // A staircase may be a letter; "m B" may be two initials.
  return ambiguous !== "flat" || isNumber(value) ? ambiguous : undefined
}

/** Whether `#` announces the house here: `Cra 7 # 72-13`, and where nobody counts flats by it. */
function hashIsNumber(
  tokens: string[],
  index: number,
  numbered: boolean,
  country: string
): boolean {
  if (tokens[index] !== "#") return false
  const typed = NUMBERED_TYPES.has(tokens[0]) && isNumber(tokens[1]) && index < 5
  return typed
    ? !tokens.slice(2, index).some((token) => token === "#" || NUMBER_WORDS.has(token))
    : HASH_IS_NUMBER.has(country) && !numbered
}

/**
 * Takes the units out of a line: `5 m. 7`, `Flat 7`, `# 7`, `apt. no 7`.
 * @param continued whether something stands before this line of the address
 */
export function takeUnits(tokens: string[], continued: boolean, country: string): Found<Unit[]> {
  const found: Unit[] = []
  const rest: string[] = []
  let afterNumber = continued
  let numbered = continued
  for (let index = 0; index < tokens.length; index++) {
    const word = tokens[index]
    if (hashIsNumber(tokens, index, numbered, country)) continue
    const announced = NUMBER_WORDS.has(tokens[index + 1]) || tokens[index + 1] === "#"
    const value = tokens[index + (announced ? 2 : 1)]
    const alone = index === 0 && tokens.length === (announced ? 3 : 2)
    const kind = unitKind(
      word,
      value,
      { before: tokens[index - 1], afterNumber, numbered, alone },
      country
    )
    if (kind) {
      const [unit, house] = UNIT_FIRST.has(country) ? value.split("/") : [value]
      found.push({ kind, value: unit })
      if (house) rest.push(house)
      index += announced ? 2 : 1
      afterNumber = true
    } else {
      rest.push(word)
      afterNumber = isNumber(word)
    }
    numbered ||= afterNumber
  }
  return { found, rest }
}

/** Kinds that keep their word: the number alone would be taken for a flat's. */
const NAMED_KINDS = ["building", "stair", "floor", "room", "lot"] as const
const NAMES = {
  building: "bldg",
  stair: "stair",
  floor: "floor",
  room: "room",
  lot: "lot",
} as const

const LETTER = /^[a-z]{1,2}$/

/**
 * House, then its units by rank, however they were ordered: `5`, `5/7`, `12a/3b`, `5/2/7` (a flat of
 * a staircase), `12/2 room 7`. A flat of a house without number is `/7`.
 */
export function formatNumber(house: string, units: Unit[]): string {
  const of = (kind: UnitKind) =>
    units.filter((unit) => unit.kind === kind).map(({ value }) => value)
  const flats = of("flat")
  const pisos = of("piso")
  // 2º B, piso 2 puerta B: one unit of two words.
  const last = pisos.pop()
  if (last !== undefined) {
    const door = flats.shift()
    flats.unshift(door === undefined ? last : LETTER.test(door) ? last + door : `${last} ${door}`)
  }
  const stairs = of("stair")
  const positional = flats.length > 0 ? [...stairs, ...flats] : flats
  const named = NAMED_KINDS.filter((kind) => kind !== "stair" || !flats.length)
  return [
    [house, ...positional].join("/"),
    ...named.flatMap((kind) => of(kind).map((value) => `${NAMES[kind]} ${value}`)),
  ]
    .join(" ")
    .trim()
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
function withoutOpeningWord(tokens: string[], country: string): string[] {
  const announced =
    isNumber(tokens[1]) &&
    (NUMBER_WORDS.has(tokens[0]) ||
      (country === "sg" && (tokens[0] === "blk" || tokens[0] === "block")) ||
      (OPENING_NUMBER_WORDS.has(tokens[0]) && tokens.length === 2))
  return announced ? tokens.slice(1) : tokens
}

/**
 * Takes the house number out of a line without flats: `Długa 5`, `12 rue de la Paix`, `5`.
 *
 * `5 7` without a separator is kept as that: it may be `5/7` as well as `5-7`. A number in the
 * middle of a line may be anything and stays in the words, and so does a box number.
 */
export function takeNumber(line: string[], country: string): Found<string> {
  const none = { found: "", rest: line }
  const tokens = withoutOpeningWord(line, country)
  if (tokens.every(isNumber)) {
    return { found: tokens.join(" "), rest: [] }
  }
  // The line with its first word: "Box 5" is no house 5.
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
