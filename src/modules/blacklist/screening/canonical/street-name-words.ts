import { spellings, words } from "./street-words"

/* The words of street names in one spelling, as they look after folding; see street-words.ts. */

/** Kinds of streets, in any language, in one of their spellings. */
export const STREET_TYPES = words(`
  ul al pl os rondo skwer droga
  str strasse weg platz gasse allee
  street st road rd av lane drive dr boulevard court place square terrace highway parkway
  crescent close route way
  r chemin impasse allee quai cours
  c cra tv dg camino carretera paseo plaza avenida rua travessa
  via viale corso piazza vicolo largo
  prospekt pereulok shosse utca ut
`)

/** Directions around an English street type: `5th St NW`. Spelt out they are names. */
export const DIRECTIONS = words("n s e w ne nw se sw")

/** Close the name of an English street: what follows them is no part of it. */
export const CLOSING_TYPES = words(
  "street st road rd avenue ave av lane ln drive dr court ct square sq terrace crescent close"
)

/** Open a French street name; a letter between them and a number is the number's: `12 B rue`. */
export const FRENCH_TYPES = words("rue chemin impasse allee quai cours")

/** Mean nothing: left out (`ul. Długa` = `Długa`). The kinds other than a street stay. */
export const IDLE_WORDS = words("# ul ulica ulicy ulitsa ulice vul vulitsya vulitsia odos")

/** Mean nothing in one country; elsewhere they are words. */
export const IDLE_WORDS_OF: Record<string, ReadonlySet<string>> = { pl: words("im") }

/** What a Polish shopper writes without a dot, too. */
export const SPELLINGS_OF: Record<string, ReadonlyMap<string, string>> = {
  pl: new Map([["o", "ojca"]]),
}

/** Abbreviations with a dot or a hyphen inside or at the end, before those split them. */
export const DOTTED = new Map(
  Object.entries({
    "im.": "",
    "o.": "ojca",
    "p.zza": "piazza",
    "p.za": "piazza",
    "pl.za": "piazza",
    "p.le": "piazzale",
    "p.tta": "piazzetta",
    "v.le": "viale",
    "v.lo": "vicolo",
    "v.co": "vicolo",
    "c.so": "corso",
    "l.go": "largo",
    "b.go": "borgo",
    "c.da": "contrada",
    "f.lli": "fratelli",
    "s.ta": "santa",
    "s.to": "santo",
    "av.da": "av",
    "avd.a": "av",
    "c.ra": "carretera",
    "ctra.a": "carretera",
    "p.o": "po",
    "a/ya": "pobox",
    "p.o.b": "pob",
    "p.o.box": "pobox",
    "po.box": "pobox",
    "b.p": "bp",
    "c.p": "cp",
    "p.k": "pk",
    "b-dul": "boulevard",
    "b-r": "boulevard",
    "bul-r": "boulevard",
    "pr-t": "prospekt",
    "pr-kt": "prospekt",
    "p-t": "prospekt",
    "pr-d": "proezd",
    "pl-d": "pl",
    "pl-scha": "pl",
    "n.m.p": "nmp",
  })
)

/** One spelling for the same word, anywhere in the name: canonical, then the others. */
export const SPELLINGS = spellings(`
  al aleja aleje alei alejach alameda aleea
  av ave avenue avenida avda avd aven
  boulevard blvd bld bd bvd blv boul bulwar bulevar bulevard bulevardul bdul bulv bulvari bulvar bul
  os osiedle osiedlu
  sok sokak sokagi sk
  cad caddesi cadde cd
  mah mahallesi mahalle mh
  prospekt prosp prospect
  pereulok per
  naberezhnaya nab
  namesti nam namestie
  nabrezi nabr nabrezie
  trida tr
  gen generala general generalow
  ks ksiedza
  swietego sw swietej swietych swiety swieta
  bl blog blogoslawionego blogoslawionej blogoslawionych
  marsz marszalka marszalek
  doktora dr doktor doktorow dra
  prof profesora profesor profesorow
  plk pulkownika plka pulkownik
  pplk podpulkownika pplka podpulkownik
  mjr majora mjra major
  kpt kapitana kap kapitan
  por porucznika porucznik
  ppor podporucznika ppr podporucznik
  bp biskupa bpa biskup
  abp arcybiskupa abpa arcybiskup
  kard kardynala kardynal
  inz inzyniera inzynier
  pil pilota
  hetm hetmana
  hr hrabiego hrabiny hrabia
  kan kanonika
  sierz sierzanta
  kmdr komandora
  rtm rotmistrza rotm rot
  boh bohaterow
  adm admirala
  kadm kontradmirala kontradm
  hm harcmistrza harcm harc
  dh druha
  wlkp wielkopolskich wielkopolskiej wielkopolskiego
  bryg brygady
  plut plutonowego
  kpr kaprala kapr
  inf infulata
  pral pralata
  wachm wachmistrza
  dyw dywizji
  kpl kapelana
  pchor podchorazego podch
  chor chorazego
  prym prymasa
  mgr magistra
  arch architekta
  kanc kanclerza
  doc docenta
  insp inspektora
  boj bojownikow
  przedm przedmiescie
  powst powstancow
  sl slaskich
  kol kolonia
  nmp najswietszej
  mec mecenasa
  red redaktora
  dyr dyrektora
  krol krola
`)

/** One spelling for words that mean this only as the first one. */
export const OPENING_SPELLINGS = spellings(`
  str strada strasse
  pl plac place platz placa ploshchad ploscha
  r rue rua
  c calle cl cll cle
  cra carrera cr kra kr
  tv transversal transv travessa trav
  dg diagonal diag
  viale vle
  piazza pza pzza plaza plza
  corso cso
  largo lgo
  praca pca pc
  estrada estr
  rodovia rod
  paseo pso
  pasaje pje psje
  carretera ctra crta
  camino cno
  glorieta gta
  ronda rda
  urbanizacion urb
  barrio bo
  poligono pol
  chemin ch che chem
  impasse imp
  allee all allees
  route rte
  quai qu
  square sq
  faubourg fbg fg
  residence res
  shosse sh
  calea cal
  soseaua sos
  splaiul spl
  intrarea intr
  piata pta
  leoforos leof
  localita loc
  frazione fraz
  colonia col
  saint st
  mount mt
`)

/** One spelling for words that mean this only as the last one (before a direction). */
export const CLOSING_SPELLINGS = spellings(`
  street st
  road rd
  lane ln
  drive dr drv
  court ct crt
  place pl platz
  square sq
  terrace terr ter tce
  highway hwy
  parkway pkwy pky
  crescent cres cr
  close cl
  circle cir
  trail trl
  grove gr grv
  gardens gdns
  parade pde
  esplanade esp
  circuit cct
  turnpike tpke
  expressway expy
  freeway fwy
  heights hts
  park pk
  way wy
  alley aly
  utca u
  korut krt
  sugarut sgt
  rakpart rkp
  setany stny
  gate gt
  vei v
  gatve g
  tanav tn
  maantee mnt
  puiestee pst
`)

/** German and Dutch compounds: `Hauptstraße` = `Hauptstr.`, `Kerkstraat` = `Kerkstr.` */
export const STREET_ENDING = /(?:strasse|straat|str)$/

/** Said twice in front of a name (`osiedle Os. Leśne`), they are one. */
export const SAID_TWICE = words("al os pl boulevard rondo skwer")
