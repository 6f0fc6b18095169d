import { canonicalCountry } from "./country"
import { PICKUP_POINT_WORDS } from "./pickup-point-words"
import { canonicalText } from "./text"

/** Around each word a blank, so that `one box` is not found in `phone boxes`. */
const padded = (text: string) => ` ${text} `

/** Texts that are found as whole words, or anywhere in scripts that do not part words. */
interface Words {
  spaced: string[]
  unspaced: string[]
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

function wordsOf(raw: readonly string[]): Words {
  const folded = [...new Set(raw.map(canonicalText).filter((word) => word !== ""))]
  return {
    spaced: folded.filter((word) => !UNSPACED.test(word)).map(padded),
    unspaced: folded.filter((word) => UNSPACED.test(word)),
  }
}

const ofCountry = new Map<string, Words>()

/** Without a country the words of all of them: rather a pick-up point too many than a stranger refused. */
function wordsIn(country: string): Words {
  let words = ofCountry.get(country)
  if (!words) {
    const applies = ({ countries }: { countries: string }) =>
      !country || countries === "*" || countries.split(" ").includes(country)
    words = wordsOf(PICKUP_POINT_WORDS.filter(applies).flatMap((row) => row.words))
    ofCountry.set(country, words)
  }
  return words
}

const own = new WeakMap<readonly string[], Words>()

function ownWords(raw: readonly string[]): Words {
  let words = own.get(raw)
  if (!words) own.set(raw, (words = wordsOf(raw)))
  return words
}

const names = (text: string, { spaced, unspaced }: Words): boolean =>
  spaced.some((word) => text.includes(word)) || unspaced.some((word) => text.includes(word))

/** The parts of an address in which a pick-up point is named. */
export interface NamedAddress {
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  country_code?: string | null
}

/**
 * Whether an address names a place where many people's parcels go: a locker, a parcel shop, a post office.
 * Each country has its own words; a store adds to them.
 */
export function isPickupPoint(
  { company, address_1, address_2, country_code }: NamedAddress,
  storeWords: readonly string[]
): boolean {
  const given = [company, address_1, address_2].filter(Boolean)
  if (!given.length) return false
  const text = padded(canonicalText(given.join(" ")))
  return names(text, wordsIn(canonicalCountry(country_code))) || names(text, ownWords(storeWords))
}
