import type { Person } from "../people"
import { DEMO_LOGINS, person, place } from "../stories"

const loginOf = (email: string): Person => DEMO_LOGINS.find((login) => login.email === email)!

/** Who came to the till in the last half a year and was noticed. Addresses and numbers are nobody's. */
export const CAST = {
  namesake: person(
    "Jan Kowalski",
    "jan.kowalski77@skrzynka.example",
    "+48220007701",
    place("pl", "26-600", "Radom", "ul. Krótka 11/4")
  ),
  namesakeAgain: person(
    "Janusz Kowal",
    "janusz.kowal@mail.example",
    "+48220007701",
    place("pl", "26-604", "Radom", "ul. Słoneczna 3")
  ),
  honestNamesake: person(
    "Jan Kowalski",
    "j.kowalski@domowa.example",
    "+48220007710",
    place("pl", "35-010", "Rzeszów", "ul. Sosnowa 8")
  ),
  freshNamesake: person(
    "Jan Kowalski",
    "kowalski.jan.91@mail.example",
    "+48220007712",
    place("pl", "90-029", "Łódź", "ul. Źródlana 40/2")
  ),
  cardTester: person(
    "Oskar Lind",
    "oskar.lind@inbox.example",
    "+493023125911",
    place("de", "50667", "Köln", "Rosenweg 77")
  ),
  szpak: person(
    "Bogdan Szpak",
    "b.szpak@skrzynka.example",
    "+48220008811",
    place("pl", "15-021", "Białystok", "ul. Młyńska 6/1")
  ),
  lindenhof: loginOf("einkauf@lindenhof.example"),
  viktor: loginOf("viktor.stahl@mail.example"),
  viktorAsGuest: person(
    "V. Steel",
    "vsteel@inbox.example",
    "030 23125 666",
    place("de", "20097", "Hamburg", "Hafenstraße 2")
  ),
  caller: person(
    "Hanna Birke",
    "hanna.b@trashmail.example",
    "+493023125421",
    place("de", "04107", "Leipzig", "Birkenallee 5")
  ),
  sharedPhone: person(
    "Nina Falk",
    "nina.falk@post.example",
    "+493023125666",
    place("de", "22081", "Hamburg", "Lindenweg 14")
  ),
  colleague: person(
    "Lech Barski",
    "biuro9@ogrodowa58.example",
    "+48220005809",
    place("pl", "00-020", "Warszawa", "ul. Ogrodowa 58", "p. 6"),
    { company_name: "Biuro Kwadrat" }
  ),
  collector: person(
    "Tadeusz Rak",
    "t.rak@mail.example",
    "+48220006633",
    place("pl", "50-086", "Wrocław", "ul. Łąkowa 19/8")
  ),
  collectorAgain: person(
    "Lidia Rak",
    "lidia.rak@poczta.example",
    "+48220006634",
    place("pl", "50-088", "Wrocław", "ul. Polna 2")
  ),
  stolen: person(
    "Ruth Abbot",
    "ruth.abbot@mail.example",
    "+15125550166",
    place("us", "78704", "Austin", "1902 Cedar Lane", null, "TX")
  ),
  neighbour: person(
    "Tess Moor",
    "tess.moor@example.com",
    null,
    place("us", "10001", "New York", "4 Elm Street", null, "NY")
  ),
  watch: person(
    "Jan Kowalski",
    "jk.zegarki@mail.example",
    "+48220007733",
    place("pl", "61-012", "Poznań", "ul. Brzozowa 27/12")
  ),
} as const satisfies Record<string, Person>

/** Shoppers with mail addresses that live for ten minutes. */
export const THROWAWAY: Person[] = [
  ["Ralf Ott", "k9d2x@trashmail.example", "+493023125831", "de", "50672", "Köln", "Ahornweg 12"],
  [
    "Iga Bączek",
    "v71mm@trashmail.example",
    "+48220007021",
    "pl",
    "20-031",
    "Lublin",
    "ul. Leśna 4",
  ],
  [
    "Tim Roe",
    "aa3x9@sub.trashmail.example",
    "+17185550121",
    "us",
    "11211",
    "Brooklyn",
    "9 Elm Street",
  ],
  ["Lea Brun", "zp88q@trashmail.example", "+33199000188", "fr", "69003", "Lyon", "3 rue du Port"],
].map(([name, email, phone, country, code, city, street]) =>
  person(name, email, phone, place(country as "de", code, city, street))
)

/** Parcels for others, paid with the cards of others. */
export const FORWARDED: Person[] = [
  ["Earl Simmons", "earl.s@inbox.example", "+13025550161", "Suite 230"],
  ["Nancy Ives", "nancy.ives@example.com", "+13025550162", "Suite 211"],
  ["Otis Reed", "o.reed77@mail.example", "+13025550163", "Unit 240"],
].map(([name, email, phone, unit]) =>
  person(name, email, phone, place("us", "19711", "Newark", "4100 Freight Way", unit, "DE"))
)

/** One door in Łódź, under new names. */
export const TOROWA: Person[] = [
  ["Karol Ziel", "karol.ziel@mail.example", "+48220006641", "Torowa 19"],
  ["Mirosława Z.", "mirka.okazje@skrzynka.example", "+48220006610", "ul. Nowa 4"],
  ["Marek Okazja", "tania.okazja@mail.example", "+48220006642", "ul. Kwiatowa 9"],
].map(([name, email, phone, street]) =>
  person(name, email, phone, place("pl", "90-019", "Łódź", street))
)

/** The evening on which somebody tried stolen cards: nine names, one network. */
export const EVENING: Person[] = [
  ["Ian Marsh", "ian.marsh01@inbox.example"],
  ["Carl Voss", "c.voss88@mail.example"],
  ["Dana Pike", "dana.pike@example.com"],
  ["Leon Farr", "leonfarr@inbox.example"],
  ["Milo Stark", "milo.stark7@mail.example"],
  ["Rosa Klein", "rosak@example.com"],
  ["Tess Ward", "tess.ward@inbox.example"],
  ["Hugo Lane", "hugo.lane@mail.example"],
  ["Vera Holm", "vera.holm@example.com"],
].map(([name, email], index) =>
  person(
    name,
    email,
    `+1646555019${index}`,
    place("us", "10001", "New York", `${120 + index} Oak Avenue`, null, "NY")
  )
)

/** Honest shoppers whose card was declined once. */
export const DECLINED: Person[] = [
  ["Beata Lasota", "beata.lasota@poczta.example", "+48220003511", "ul. Lipowa 30"],
  ["Igor Sobol", "igor.sobol@skrzynka.example", "+48220003512", "ul. Długa 7/2"],
  ["Marta Jeż", "marta.jez@poczta.example", "+48220003513", "ul. Polna 16"],
].map(([name, email, phone, street]) =>
  person(name, email, phone, place("pl", "31-044", "Kraków", street))
)
