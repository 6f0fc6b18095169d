import { CLOSING_TYPES } from "./street-name-words"
import { isStreetType } from "./street-names"
import { isNumber } from "./street-tokens"
import { AMBIGUOUS_UNIT_WORDS, UNIT_WORDS, words } from "./street-words"

/*
 * What a shopper tells the courier: how to get in, not where. Left out of street and number, but
 * only behind a name and a number: before them the same words name streets (`12 Bell Street`).
 */

/** Mean nothing else: everything behind them in the line is a note, but for a flat. */
const NOTES = words(`
  klatka klatki klatce wejscie wejsciu wejscia domofon domofonu domofonem dzwonek dzwonka dzwonic
  dzwon pukac prosze zostawic portiernia ochrona sasiad sasiada sasiadki winda furtka naprzeciw
  naprzeciwko kolo obok recepcja recepcji parter bramka kodem
  buzzer buzz intercom doorbell concierge attn deliver please knock lobby keypad entryphone
  klingel klingeln klingelschild seiteneingang hintereingang eingang aufgang hinterhaus vorderhaus
  ruckgebaude hinterhof gartenhaus treppenhaus bitte abgeben
  sonnette sonner interphone digicode portail gardien loge
  timbre telefonillo portero porteria conserje interfono llamar
  citofono campanello suonare portineria presso ingresso cancello
  campainha interfone portaria porteiro interfon
  aanbellen achterom zvonek zvonok vchod csengo kapucsengo kapukod kapualj podezd pod-ezd domofona
  portkod porttelefon summer ringeklokke zil
`)

/** Mean other things, too: only right behind the number, or to open a line of their own. */
const LOOSE_NOTES = words(`
  kl brama bramy kod kodu przy za
  bell gate code entrance entry door rear behind opposite near next reception ask call lift access
  leave
  tor hof bei links rechts hinten
  code entree chez cour fond porche portillon
  porton junto detras entrada codigo llame
  codice cortile
  bel ingang achter
`)

/** Stand before a note and belong to it: `side entrance`, `ring bell 5`. */
const BEFORE_NOTES = words("side back front main rear ring the left right press use at")

/** A floor, before or behind its number. */
const FLOORS = words(`
  pietro pietrze pietra pieterko stock stockwerk etage etg og ug obergeschoss untergeschoss
  piano andar kat patro poschodi etaj etazh emelet em verdieping vaning sal krs floor storey story et
`)

/** A floor without a number. */
const NAMED_FLOORS = words(`
  parter parterze poddasze suterena erdgeschoss eg dg dachgeschoss hochparterre souterrain
  mezzanine przyziemie rdc ammezzato
`)

/** `1st`, `3eme`, `2da`, `II`, `first`: which floor it is; a bare number is looked at besides. */
const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th|er|re|e|eme|ieme|de|o|a|da|do|ra|ro|ta|to)|[ivx]+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top|ground|upper|lower|pierwsze|drugie|trzecie|czwarte|piate|erster|zweiter|dritter|vierter|erste|zweite|dritte|premier|deuxieme|troisieme|quatrieme|primo|secondo|terzo|quarto|primer|segundo|tercer|cuarto)$/

/** On which side of a floor. */
const SIDES = words("links rechts mitte gauche droite left right vlevo vpravo lewa prawa")

/** `segundo piso`: with a figure it is a unit, as `2º B` is. */
const SPANISH_FLOORS = words("piso planta")

/** `eg`, and `segundo piso`, whose ordinal is taken off with it. */
function isNamedFloor(token: string, kept: string[]): boolean {
  if (NAMED_FLOORS.has(token)) return true
  const last = kept[kept.length - 1] ?? ""
  if (!SPANISH_FLOORS.has(token) || !/^[a-z]{3,}$/.test(last) || !ORDINAL.test(last)) return false
  kept.pop()
  return true
}

/** What of the address was read before this line. */
export interface ReadBefore {
  named: boolean
  numbered: boolean
}

const isName = (token: string) => !isNumber(token)

/** Where a floor is told, the tokens without it; `kept` is the line before the floor's word. */
function withoutFloor(tokens: string[], index: number, kept: string[], before: ReadBefore): number {
  const last = kept[kept.length - 1] ?? ""
  const counted =
    ORDINAL.test(last) ||
    (isNumber(last) && (kept.length === 1 ? before.numbered : isNumber(kept[kept.length - 2])))
  if (counted) {
    kept.pop()
    return SIDES.has(tokens[index + 1]) ? index + 1 : index
  }
  const next = tokens[index + 1] ?? ""
  if (!isNumber(next) && !ORDINAL.test(next)) {
    kept.push(tokens[index])
    return index
  }
  // Floor 2, as the postal services write it, is a unit; "2nd floor" says how to get in.
  if (UNIT_WORDS.has(tokens[index])) kept.push(tokens[index], next)
  return index + 1
}

/** The flats of what is cut off as a note: `klatka B m. 7`. */
function unitsIn(note: string[]): string[] {
  const start = note.findIndex(
    (token, index) =>
      index > 0 &&
      (UNIT_WORDS.has(token) || AMBIGUOUS_UNIT_WORDS.get(token) === "flat") &&
      isNumber(note[index + 1])
  )
  return start < 0 ? [] : note.slice(start, start + 2)
}

/** Whether the word at the index opens a note. */
function opensNote(tokens: string[], index: number, before: ReadBefore): boolean {
  const token = tokens[index]
  if (NOTES.has(token)) return true
  let at = index
  while (BEFORE_NOTES.has(tokens[at])) at++
  const noun = tokens[at]
  if (!LOOSE_NOTES.has(noun) && !NOTES.has(noun)) return false
  if (index === 0) return before.numbered && !isStreetType(tokens[tokens.length - 1])
  const trailing = isNumber(tokens[index - 1]) && tokens.slice(0, index).some(isName)
  return trailing || tokens.slice(1, index).some((word) => CLOSING_TYPES.has(word))
}

/** The line without what is meant for the courier. */
export function withoutNotes(tokens: string[], before: ReadBefore): string[] {
  let { named, numbered } = before
  const kept: string[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (named && numbered) {
      if (FLOORS.has(token)) {
        index = withoutFloor(tokens, index, kept, before)
        continue
      }
      if (isNamedFloor(token, kept)) {
        if (SIDES.has(tokens[index + 1])) index++
        continue
      }
      if (opensNote(tokens, index, before)) return [...kept, ...unitsIn(tokens.slice(index))]
    }
    kept.push(token)
    if (isNumber(token)) numbered = true
    else if (!ORDINAL.test(token)) named = true
  }
  return kept
}

/** The line without the town (and its postal code) that repeats another field of the address. */
export function withoutCity(
  tokens: string[],
  city: string[],
  postalCode: string,
  before: ReadBefore
): string[] {
  const start = tokens.length - city.length
  if (!city.length || start < 0 || !city.every((word, index) => tokens[start + index] === word)) {
    return tokens
  }
  const rest = tokens.slice(0, start)
  const code = rest.join("").replace(/[^a-z0-9]/g, "")
  if (!rest.length || (postalCode && code === postalCode)) return []
  if (before.numbered && rest.length === 1 && /^\d[\d-]{3,}$/.test(rest[0])) return []
  const last = rest[rest.length - 1]
  const coded =
    (postalCode !== "" && last.replace(/[^a-z0-9]/g, "") === postalCode) ||
    (/^\d[\d-]{3,}$/.test(last) && isNumber(rest[rest.length - 2]))
  const street = coded ? rest.slice(0, -1) : rest
  // Behind the number only: "Nowa Wieś" in Wieś is a name.
  const behindNumber = isNumber(street[street.length - 1]) && street.some(isName)
  return behindNumber || (before.named && before.numbered) ? street : tokens
}
