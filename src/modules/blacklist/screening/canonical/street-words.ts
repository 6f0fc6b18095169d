/*
 * The words that say what a number in an address is, as they look after folding (lower case,
 * ASCII, no dots). A word that is missing costs a match between two spellings; a wrong one merges
 * two addresses. So: only words that mean this and nothing else where they are looked for.
 */

export function words(text: string): Set<string> {
  return new Set(text.trim().split(/\s+/))
}

/** Rows of a canonical spelling and the others. */
export function spellings(rows: string): Map<string, string> {
  return new Map(
    rows
      .trim()
      .split("\n")
      .flatMap((row) => {
        const [canonical, ...others] = row.trim().split(" ")
        return others.map((other) => [other, canonical] as const)
      })
  )
}

/**
 * What a unit is part of what. A flat is unique in its staircase or house and needs no word; the
 * others are kept with theirs, so that `Floor 2` is never taken for `Flat 2`.
 */
export type UnitKind = "building" | "stair" | "floor" | "piso" | "flat" | "room" | "lot"

function kinds(rows: Record<UnitKind, string>): Map<string, UnitKind> {
  return new Map(
    Object.entries(rows).flatMap(([kind, text]) =>
      [...words(text)].filter(Boolean).map((word) => [word, kind as UnitKind] as const)
    )
  )
}

/** Stand before the number of a unit, wherever they are. */
export const UNIT_WORDS = kinds({
  building: `bldg building`,
  stair: `staircase`,
  floor: `fl flr floor level lvl`,
  piso: ``,
  flat: `
    # apt apartment appartment apartament flat unit suite ste lok lokal lokalu mieszk mieszkanie
    appt appartement appart app apto apartamento departamento depto dpto ap whg wohnung
    kv kvartira lgh bte byt lakas daire dairesi shop townhouse office studio penthouse kiosk
    warehouse factory`,
  room: `room rm`,
  lot: `lot`,
})

/** The same behind a house number, or alone in a line; elsewhere they name streets: `Via della Scala 5`. */
export const LATE_UNIT_WORDS = kinds({
  building: `
    batiment bat gebaude geb budynek bud edificio edif edf torre bloque bloco bloc korpus korp`,
  stair: `escalera escalier esc scala scara portal`,
  floor: ``,
  piso: `piso planta`,
  flat: `dto oficina ofic puerta pta porte villa interno asunto as`,
  room: `zimmer pokoj chambre habitacion kamer`,
  lot: ``,
})

/** Mean the same, but also other things: only right after a number or to open a later line. */
export const AMBIGUOUS_UNIT_WORDS = kinds({
  building: `block blk blok bl`,
  stair: `stiege stg sc lph`,
  floor: ``,
  piso: ``,
  flat: `m top int bus boite tur leil`,
  room: ``,
  lot: ``,
})

/** Unit words of one country only, which mean something else in others. */
export const UNIT_WORDS_OF: Record<string, ReadonlyMap<string, UnitKind>> = {
  au: new Map([["u", "flat"]]),
  nz: new Map([["u", "flat"]]),
  tr: new Map([["d", "flat"]]),
}

/** Countries where the unit stands before the house: `5/12` is unit 5 of house 12. */
export const UNIT_FIRST = words("au nz")

/** Countries where `#` announces the house number, unless there is one already. */
export const HASH_IS_NUMBER = words("mx co ar cl pe ec ve uy py bo cr gt hn ni pa sv do cu pr")

/** Announce the house number, wherever they are. */
export const NUMBER_WORDS = words(
  "nr no num numer numero nro number hnr hausnummer huisnummer cp cislo broj"
)

/** Announce it, but only as the first word of a line: `Lenina, d. 5`, `Haus 5`. */
export const OPENING_NUMBER_WORDS = words("n d dom haus house budynok bud blk")

/** Follow a house number and belong to it: `12 bis`. */
export const NUMBER_SUFFIXES = words("bis ter")

/** Which door of a floor, in one spelling: `2º Dto`, `2 dcha`, `1. th`. */
export const DOORS = spellings(`
  dr dto drt direito dcha dch derecha
  iz izq izda izqda izquierda esq esquerdo
  fr fte frt frente
  hr th
  vr tv
  mf midtfor
`)

/** Say that there is no house number: `s/n`, `b/n`, `snc`. */
export const NO_NUMBER = words("s/n s/no s/nro s/nr s.n s-n b/n b/nr b.n n/a")
/** The same, where nothing follows them. */
export const NO_NUMBER_AT_END = words("sn snc bn")

/** The number behind them names a place where parcels go: it is the street. */
export const BOX_WORDS = words(
  "box packstation postfiliale paketbox pakkeboks paczkomat locker bag"
)

/**
 * Post-office boxes, longest first: `PO Box 145` is what all of them become. The number may be
 * announced and written in groups.
 */
export const POST_BOXES: string[][] = `
  post office box
  p o box
  po box
  pobox
  p o b
  pob
  postfach
  postf
  postafiok
  postbus
  postboks
  postbox
  boite postale
  caixa postal
  casella postale
  casuta postala
  casilla de correos
  casilla de correo
  casilla postal
  casilla
  apartado de correos
  apartado postal
  apartado
  apdo de correos
  apdo correos
  apdo
  aptdo
  skrytka pocztowa
  skr poczt
  skrytka
  skr
  abonentskiy yashchik
  posta kutusu
  postilokero
  pasto dezute
  postovni prihradka
`
  .trim()
  .split("\n")
  .map((row) => row.trim().split(" "))

/** Abbreviations of the same that mean other things too: only as all of a line, with a number. */
export const SHORT_POST_BOXES = words("bp pf pb pk cp cs pl box")

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
  rijna kvetna
`)

/** Follow a number that is part of a name: `15 Pułku Ułanów`, `1000-lecia`, `1234. Sokak`. */
export const NUMBERED_NAMES = words(`
  lecia pulku pulk dywizji dywizjonu korpusu armii brygady batalionu kompanii pulkownikow
  straconych let godu goda letiya roku
  sok sokak sokagi sk cad cadde caddesi
`)

/** Kinds of streets that are numbered, behind which `#` and `No.` announce the house. */
export const NUMBERED_TYPES = words(`
  c calle cl cll cra cr kra kr carrera tv transversal dg diagonal av avenida ak ac circular
`)
