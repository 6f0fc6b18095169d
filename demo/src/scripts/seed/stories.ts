import type { CountryCode } from "./countries"
import type { Address, Person } from "./people"

type Place = Omit<Address, "first_name" | "last_name" | "phone" | "company">

export const place = (
  country_code: CountryCode,
  postal_code: string,
  city: string,
  address_1: string,
  address_2: string | null = null,
  province: string | null = null
): Place => ({ country_code, postal_code, city, address_1, address_2, province })

export const person = (
  name: string,
  email: string,
  phone: string | null,
  where: Place,
  more: Partial<Person> = {}
): Person => {
  const [first_name, ...rest] = name.split(" ")
  const last_name = rest.join(" ")
  return {
    email,
    first_name,
    last_name,
    company_name: null,
    phone,
    has_account: false,
    group: null,
    weight: 0,
    addresses: [{ first_name, last_name, company: more.company_name ?? null, ...where, phone }],
    ...more,
  }
}

/** The customers one can be in the storefront. */
export const DEMO_LOGINS: Person[] = [
  person(
    "Anna Nowak",
    "anna.nowak@poczta.example",
    "+48220004711",
    place("pl", "31-042", "Kraków", "ul. Lipowa 5/7"),
    { has_account: true, group: "VIP", orders: 24, login: "VIP, Poland" }
  ),
  person(
    "Jan Kowalski",
    "jan.kowalski@poczta.example",
    "+48220001919",
    place("pl", "50-077", "Wrocław", "ul. Długa 12/3"),
    { has_account: true, orders: 6, login: "name on RedCart's example list" }
  ),
  person(
    "Lukas Weber",
    "lukas.weber@post.example",
    "+493023125101",
    place("de", "10115", "Berlin", "Gartenstraße 18"),
    { has_account: true, orders: 9, login: "Germany" }
  ),
  person(
    "Emily Carter",
    "emily.carter@example.com",
    "+15125550142",
    place("us", "78701", "Austin", "812 Cedar Lane", "Apt 4", "TX"),
    { has_account: true, orders: 11, login: "United States" }
  ),
  person(
    "Sophie Martin",
    "sophie.martin@courriel.example",
    "+33199000107",
    place("fr", "69003", "Lyon", "14 rue des Lilas"),
    { has_account: true, group: "VIP", orders: 17, login: "whitelisted" }
  ),
  person(
    "Marie Lindner",
    "einkauf@lindenhof.example",
    "+493023125177",
    place("de", "04109", "Leipzig", "Lindenweg 2"),
    {
      has_account: true,
      group: "Wholesale",
      company_name: "Café Lindenhof",
      orders: 28,
      login: "wholesale",
    }
  ),
  person(
    "Viktor Stahl",
    "viktor.stahl@mail.example",
    "+493023125666",
    place("de", "20095", "Hamburg", "Bahnhofstraße 44"),
    { has_account: true, orders: 8, dishonest: true, last_order: 74, login: "blacklisted" }
  ),
]

const TOROWA = place("pl", "90-019", "Łódź", "ul. Torowa 19")
const torowa = (spelling: Partial<Place>) => ({ ...TOROWA, ...spelling })

/** One person, one door, seven mail addresses. */
const ONE_ADDRESS: Person[] = [
  person("Marek Zieliński", "marek.zielinski81@poczta.example", "+48220006610", TOROWA, {
    orders: 3,
  }),
  person(
    "Marek Zielinski",
    "m.zielinski.shop@mail.example",
    "22 000 66 10",
    torowa({ address_1: "Torowa 19" }),
    { orders: 2 }
  ),
  person(
    "M. Zieliński",
    "zielony.marek@skrzynka.example",
    "+48220006610",
    torowa({ address_1: "UL. TOROWA 19" }),
    { orders: 2 }
  ),
  person("Mariusz Zieliński", "mariusz.z@poczta.example", "220006610", TOROWA, { orders: 2 }),
  person(
    "Maria Zielińska",
    "maria.zielinska@skrzynka.example",
    "+48220006611",
    torowa({ city: "Lodz" }),
    { orders: 2 }
  ),
  person(
    "Marek Z.",
    "tania.okazja@mail.example",
    "+48220006610",
    torowa({ address_1: "ul Torowa 19 " }),
    { orders: 1 }
  ),
  person("Adam Torowski", "adam.torowski@mail.example", "+48 22 000 66 10", TOROWA, { orders: 1 }),
].map((customer) => ({ ...customer, dishonest: true, last_order: 44 }))

/** A freight forwarder that receives what others pay for. */
const FORWARDER = place("us", "19711", "Newark", "4100 Freight Way", null, "DE")
const RESHIPPED: Person[] = [
  ["Walter Simms", "wsimms77@inbox.example", "Suite 211"],
  ["Dolores Whitfield", "dolores.w@mail.example", "Suite 211"],
  ["Gary Pruitt", "gpruitt@example.com", "Unit 211"],
  ["Hector Salas", "hector.salas@inbox.example", "Suite 214"],
  ["Joan Becker", "joanb1949@mail.example", "Suite 211"],
  ["Peter Lawson", "plawson@inbox.example", "# 211"],
  ["Rita Coleman", "rita.coleman@example.com", "Suite 211"],
  ["Stanley Ford", "stanley.ford@mail.example", "Suite 209"],
].map(([name, email, address_2], index) =>
  person(
    name,
    email,
    `+1302555010${index}`,
    { ...FORWARDER, address_2 },
    {
      orders: index % 3 === 0 ? 2 : 1,
      dishonest: true,
      last_order: 63,
    }
  )
)

/** Mail addresses that live for ten minutes. */
const THROWAWAY: Person[] = [
  person(
    "Tom Krause",
    "qx7h2@trashmail.example",
    null,
    place("de", "50667", "Köln", "Rosenweg 31"),
    { orders: 2 }
  ),
  person(
    "Ola Krause",
    "b81kk@trashmail.example",
    null,
    place("de", "50668", "Köln", "Rosenweg 13"),
    { orders: 1 }
  ),
  person(
    "Igor Malik",
    "zz90a@trashmail.example",
    "+48220007001",
    place("pl", "60-011", "Poznań", "ul. Polna 2"),
    { orders: 2 }
  ),
  person(
    "Ewa Sowa",
    "p4nn1@sub.trashmail.example",
    "+48220007002",
    place("pl", "20-022", "Lublin", "ul. Szkolna 8/2"),
    { orders: 1 }
  ),
  person(
    "Kim Dale",
    "r77yt@trashmail.example",
    "+17185550177",
    place("us", "11211", "Brooklyn", "212 Oak Avenue", "Apt 9", "NY"),
    { orders: 2 }
  ),
].map((customer) => ({ ...customer, dishonest: true, last_order: 98 }))

const OFFICE = place("pl", "00-020", "Warszawa", "ul. Ogrodowa 58")

/** An office building: eight honest people behind one door. A trap for hasty rules. */
const COLLEAGUES: Person[] = [
  ["Karolina Mazur", "Miedź Studio"],
  ["Robert Pawlak", "Miedź Studio"],
  ["Joanna Sikora", "Kancelaria Sikora"],
  ["Dawid Król", "Nordlicht Sp. z o.o."],
  ["Natalia Żak", "Nordlicht Sp. z o.o."],
  ["Filip Górski", "Nordlicht Sp. z o.o."],
  ["Marta Ostrowska", "Biuro Kwadrat"],
  ["Kamil Wieczorek", "Biuro Kwadrat"],
].map(([name, company_name], index) =>
  person(
    name,
    `biuro${index + 1}@ogrodowa58.example`,
    `+4822000580${index}`,
    { ...OFFICE, address_2: `p. ${2 + Math.floor(index / 2)}` },
    { company_name, has_account: index % 3 !== 0, orders: 4 + (index % 4) }
  )
)

/** Families: one door, one surname, one telephone. */
const FAMILIES: Person[] = [
  ...["Jürgen", "Sabine", "Lena"].map((name, index) =>
    person(
      `${name} Schäfer`,
      `${name.replace("ü", "ue").toLowerCase()}.schaefer@post.example`,
      "+493023125333",
      place("de", "80331", "München", "Mühlenweg 9"),
      { has_account: index < 2, orders: 7 - index * 2 }
    )
  ),
  ...["Conor", "Aoife"].map((name, index) =>
    person(
      `${name} Byrne`,
      `${name.toLowerCase()}.byrne@inbox.example`,
      "+35310002020",
      place("ie", "D02 X120", "Dublin", "17 Strand Road"),
      { has_account: index === 0, orders: 6 - index }
    )
  ),
]

/** Three parcels to one address, none of them paid: the fourth meets the shop's manual rule. */
const RETURNING: Person[] = [
  person(
    "Grzegorz Wrona",
    "g.wrona@skrzynka.example",
    "+48220009009",
    place("pl", "81-004", "Gdynia", "ul. Szklana 4"),
    { orders: 3, dishonest: true, last_order: 14 }
  ),
]

export const STORIES: Person[] = [
  ...RETURNING,
  ...ONE_ADDRESS,
  ...RESHIPPED,
  ...THROWAWAY,
  ...COLLEAGUES,
  ...FAMILIES,
]
