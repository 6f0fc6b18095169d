import { transliterate } from "transliteration"

/** Shoppers may send fields of any length; this bounds the work done for one of them. */
export const MAX_FIELD_LENGTH = 500

const ASCII_ONLY = /^[\x00-\x7f]*$/

/** Written by keyboards, phones and word processors for one and the same apostrophe. */
const APOSTROPHES = /['`´‘’‛ʹʻʼʽʾʿˈ′＇\u0313\u0314]/g

/** Soft hyphens, joiners, direction marks, byte order marks: they cannot be seen. */
const INVISIBLE = /\p{Cf}/gu

/** Alphabets whose letters have an ASCII spelling without merging unrelated letters. */
const ROMANISED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu

/**
 * Marks that change how a letter is spelt, not which letter it is: Latin, Greek and Cyrillic
 * accents, Hebrew points, Arabic vowels, hamza and stretching, variation selectors.
 * Marks of other scripts (Indic vowels, kana voicing) are letters to their readers and stay.
 */
const ACCENTS =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u20d0-\u20ff\ufe00-\ufe0f]/g

/** What the transliteration tables miss or what people really write instead. */
const ROMANISED_BY_HAND: Record<string, string> = {
  ə: "e",
  ǝ: "e",
  ә: "e",
  ё: "e",
  ъ: "",
  ь: "",
  ґ: "g",
  ӏ: "",
}

const romanised = new Map<string, string>()

/** One letter in ASCII; a letter without a spelling stays itself rather than vanish. */
function romanise(letter: string): string {
  const known = romanised.get(letter)
  if (known !== undefined) {
    return known
  }
  const lower = letter.toLowerCase()
  const byHand = ROMANISED_BY_HAND[lower] ?? ROMANISED_BY_HAND[lower.normalize("NFD").charAt(0)]
  const byTable = transliterate(lower).toLowerCase().replace(APOSTROPHES, "")
  const ascii = byHand ?? (/^[a-z]+$/.test(byTable) ? byTable : lower)
  romanised.set(letter, ascii)
  return ascii
}

/** The text without blanks around it, at most {@link MAX_FIELD_LENGTH} characters of it. */
export function clip(raw: string): string {
  return raw.trim().slice(0, MAX_FIELD_LENGTH)
}

/** The text without the characters nobody can see. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "")
}

/** Decimal digits of every script as `0` to `9`: Unicode keeps tens of them in a row. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (character) => {
    if (!/\p{Nd}/u.test(character)) {
      return character
    }
    let point = character.codePointAt(0) as number
    let before = 0
    while (/\p{Nd}/u.test(String.fromCodePoint(--point))) {
      before++
    }
    return String(before % 10)
  })
}

/**
 * Letters in one spelling, lower case, digits in ASCII; punctuation and blanks stay.
 *
 * Latin, Greek and Cyrillic letters become ASCII. Scripts whose romanisation merges different
 * words (Chinese and Japanese homophones, Arabic and Hebrew without vowels) keep their own
 * letters: two shoppers must not become one because a table spells them alike.
 * Apostrophes vanish, like accents.
 */
export function foldLetters(raw: string): string {
  if (ASCII_ONLY.test(raw)) {
    return raw.replace(APOSTROPHES, "").toLowerCase()
  }
  const ascii = visible(raw.replace(APOSTROPHES, "")).normalize("NFKC").replace(ROMANISED, romanise)
  const plain = ascii
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .replace(APOSTROPHES, "")
    .normalize("NFC")
  return asciiDigits(plain).toLowerCase()
}
