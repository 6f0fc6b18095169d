/*
 * The words an address is read by, as they look after folding (lower case, ASCII, no dots).
 * A word that is missing costs a match between two spellings; a wrong one merges two
 * addresses. So: only words that mean this and nothing else where they are looked for.
 */

function words(text: string): Set<string> {
  return new Set(text.trim().split(/\s+/))
}

function spellings(rows: string[]): Map<string, string> {
  return new Map(
    rows.flatMap((row) => {
      const [canonical, ...others] = row.split(" ")
      return others.map((other) => [other, canonical] as const)
    })
  )
}

/** Stand before the number of a flat, wherever they are. */
export const UNIT_WORDS = words(`
  # apt apartment appartment apartament flat unit suite ste room rm lok lokal lokalu mieszk
  mieszkanie appt appartement appart app apto apartamento ap whg wohnung kv kvartira lgh bte
`)

/** Mean the same, but also other things: only after a house number or to open a line. */
export const AMBIGUOUS_UNIT_WORDS = words(`
  m top int interno bus boite tur stiege stg daire leil
`)

/** Announce the house number, wherever they are. */
export const NUMBER_WORDS = words("nr no num numer numero nro number hnr hausnummer cp")

/** Announce it, but only as the first word of a line: `Lenina, d. 5`, `Haus 5`. */
export const OPENING_NUMBER_WORDS = words("n d dom haus house")

/** Follow a house number and belong to it: `12 bis`. */
export const NUMBER_SUFFIXES = words("bis ter")

/** The number behind them names a box, which is where the parcel goes: it is the street. */
export const BOX_WORDS = words(`
  box pobox packstation postfach postfiliale paketbox postbus postboks boks pakkeboks bp
  paczkomat skrytka skr apartado casilla locker
`)

/** Months in names of streets (`3 Maja`, `17. Juni`, `25 de Março`, `8 mai 1945`). */
export const MONTHS = words(`
  stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada
  grudnia
  januar februar marz april mai juni juli august september oktober november dezember
  january february march may june july october december
  janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
  gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre dicembre
  enero febrero abril mayo junio julio septiembre octubre noviembre diciembre
  janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
  yanvarya fevralya marta aprelya maya iyunya iyulya avgusta sentyabrya oktyabrya noyabrya
  dekabrya
`)

/** Follow a number that is part of a name: `15 Pułku Ułanów`, `1000-lecia`, `2 Armii`. */
export const NUMBERED_NAMES = words(`
  lecia pulku pulk dywizji dywizjonu korpusu armii brygady batalionu kompanii pulkownikow
  straconych let godu goda letiya
`)

/** Kinds of streets, in any language, in one of their spellings. */
export const STREET_TYPES = words(`
  ul al pl os rondo skwer droga
  str strasse weg platz gasse allee
  street st road rd av lane drive dr boulevard court address square terrace highway parkway
  crescent close route way
  r chemin impasse allee quai cours
  c camino carrera carretera paseo plaza avenida rua travessa
  via viale corso piazza vicolo largo
  prospekt pereulok shosse utca ut
`)

/** Directions around an English street type: `5th St NW`. Spelt out they are names. */
export const DIRECTIONS = words("n s e w ne nw se sw")

/** Open a French street name; a letter between them and a number is the number's: `12 B rue`. */
export const FRENCH_TYPES = words("rue chemin impasse allee quai cours")

/** Mean nothing: left out (`ul. Długa` = `Długa`). The kinds other than a street stay. */
export const IDLE_WORDS = words("ul ulica ulicy ulitsa")

/** One spelling for the same word, anywhere in the name: canonical, then the others. */
export const SPELLINGS = spellings([
  "al aleja aleje alei",
  "av ave avenue avenida avda",
  "boulevard blvd bld bd boul bulwar bulevar",
  "os osiedle",
  "gen generala general",
  "ks ksiedza",
  "sw swietego swietej",
  "marsz marszalka",
  "dr doktora",
  "prof profesora",
])

/** One spelling for words that mean this only as the first one. */
export const OPENING_SPELLINGS = spellings([
  "str strada strasse",
  "pl plac address platz",
  "r rue rua",
  "c calle",
  "viale vle",
  "piazza pza pzza",
  "saint st",
])

/** One spelling for words that mean this only as the last one (before a direction). */
export const CLOSING_SPELLINGS = spellings([
  "street st",
  "road rd",
  "lane ln",
  "drive dr",
  "court ct",
  "address pl",
  "square sq",
  "terrace terr",
  "highway hwy",
  "parkway pkwy",
  "crescent cres",
  "utca u",
])

/** German and Dutch compounds: `Hauptstraße` = `Hauptstr.`, `Kerkstraat` = `Kerkstr.` */
export const STREET_ENDING = /(?:strasse|straat|str)$/
