import { Random } from "./random"

export const COUNTRY_CODES = ["pl", "de", "fr", "ie", "nl", "us"] as const

export type CountryCode = (typeof COUNTRY_CODES)[number]

export interface Country {
  region: "pl" | "eu" | "us"
  /** How many of the two hundred customers live here. */
  customers: number
  /** Many lists of surnames differ by gender; Poland's do. */
  people: { first: string[]; last: string[] }[]
  streets: string[]
  cities: { city: string; postal_code: string; province?: string }[]
  domains: string[]
  address: (street: string, house: number, flat: number | null) => [string, string | null]
  /** International and national spelling. All are numbers nobody can be given. */
  phone: (random: Random) => { international: string; national: string }
}

const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.int(0, 9)).join("")

const postal = (city: string, postal_code: string, province?: string) => ({
  city,
  postal_code,
  province,
})

const POLISH_FIRST_F =
  "Anna Katarzyna Małgorzata Agnieszka Zofia Hanna Julia Maja Oliwia Ewa Łucja Żaneta"
const POLISH_FIRST_M =
  "Piotr Krzysztof Andrzej Tomasz Paweł Michał Jakub Wojciech Stanisław Łukasz Grzegorz Szymon"
const words = (text: string) => text.split(" ")

export const COUNTRIES: Record<CountryCode, Country> = {
  pl: {
    region: "pl",
    customers: 70,
    people: [
      {
        first: words(POLISH_FIRST_F),
        last: words(
          "Nowakowska Wiśniewska Wójcik Kamińska Lewandowska Zielińska Szymańska Dąbrowska Kozłowska Jabłońska Mazur Król Wieczorek Pawlak Górska Sikora Ostrowska Żak"
        ),
      },
      {
        first: words(POLISH_FIRST_M),
        last: words(
          "Nowakowski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Dąbrowski Kozłowski Jabłoński Mazur Król Wieczorek Pawlak Górski Sikora Ostrowski Żak"
        ),
      },
    ],
    streets: words(
      "Długa Polna Leśna Słoneczna Krótka Szkolna Ogrodowa Lipowa Brzozowa Łąkowa Kwiatowa Sosnowa Źródlana Młyńska"
    ),
    cities: [
      postal("Warszawa", "00-0%"),
      postal("Kraków", "30-0%"),
      postal("Wrocław", "50-0%"),
      postal("Łódź", "90-0%"),
      postal("Poznań", "60-0%"),
      postal("Gdańsk", "80-0%"),
      postal("Lublin", "20-0%"),
    ],
    domains: ["poczta.example", "skrzynka.example", "mail.example"],
    address: (street, house, flat) => [`ul. ${street} ${house}${flat ? `/${flat}` : ""}`, null],
    phone: (random) => {
      const number = `22000${digits(random, 4)}`
      return {
        international: `+48${number}`,
        national: `22 000 ${number.slice(5, 7)} ${number.slice(7)}`,
      }
    },
  },
  de: {
    region: "eu",
    customers: 40,
    people: [
      {
        first: words(
          "Lukas Leon Finn Jonas Maximilian Sabine Katrin Heike Lena Mia Hannah Jürgen Günther Emre Aylin Mehmet"
        ),
        last: words(
          "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schäfer Köhler Krüger Groß Yılmaz Demir Öztürk Böhm"
        ),
      },
    ],
    streets: words(
      "Hauptstraße Gartenstraße Bahnhofstraße Lindenweg Birkenallee Schulstraße Rosenweg Mühlenweg Bergstraße Ahornweg"
    ),
    cities: [
      postal("Berlin", "101%"),
      postal("Hamburg", "200%"),
      postal("München", "803%"),
      postal("Köln", "506%"),
      postal("Leipzig", "041%"),
    ],
    domains: ["post.example", "briefkasten.example", "mail.example"],
    address: (street, house, flat) => [`${street} ${house}`, flat ? `Wohnung ${flat}` : null],
    phone: (random) => {
      const number = `3023125${digits(random, 3)}`
      return {
        international: `+49${number}`,
        national: `030 ${number.slice(2, 7)} ${number.slice(7)}`,
      }
    },
  },
  fr: {
    region: "eu",
    customers: 25,
    people: [
      {
        first: words(
          "Louis Gabriel Jules Hugo Chloé Léa Manon Inès Zoé Françoise Amadou Fatou Étienne Noémie"
        ),
        last: words(
          "Martin Bernard Dubois Thomas Petit Durand Lefèvre Moreau Garnier Rousseau Diallo Traoré Benali Lemaître"
        ),
      },
    ],
    streets: [
      "rue des Lilas",
      "rue du Moulin",
      "avenue de la Gare",
      "rue de l'Église",
      "allée des Tilleuls",
      "chemin des Vignes",
    ],
    cities: [
      postal("Paris", "750%"),
      postal("Lyon", "690%"),
      postal("Nantes", "440%"),
      postal("Besançon", "250%"),
    ],
    domains: ["courriel.example", "mail.example"],
    address: (street, house, flat) => [`${house} ${street}`, flat ? `Apt ${flat}` : null],
    phone: (random) => {
      const number = `19900${digits(random, 4)}`
      return {
        international: `+33${number}`,
        national: `01 99 00 ${number.slice(5, 7)} ${number.slice(7)}`,
      }
    },
  },
  ie: {
    region: "eu",
    customers: 12,
    people: [
      {
        first: words("Aoife Ciara Niamh Saoirse Conor Cillian Oisín Seán Darragh Róisín"),
        last: words("Murphy Kelly Walsh Byrne Ryan O'Connor O'Neill Doyle McCarthy Brennan"),
      },
    ],
    streets: ["Main Street", "Church Road", "Mill Lane", "Strand Road", "Castle Avenue"],
    cities: [postal("Dublin", "D02 X1%"), postal("Cork", "T12 X1%"), postal("Galway", "H91 X1%")],
    domains: ["post.example", "inbox.example"],
    address: (street, house, flat) => [`${house} ${street}`, flat ? `Apartment ${flat}` : null],
    phone: (random) => {
      const number = `1000${digits(random, 4)}`
      return { international: `+353${number}`, national: `01 000 ${number.slice(4)}` }
    },
  },
  nl: {
    region: "eu",
    customers: 13,
    people: [
      {
        first: words("Daan Sem Bram Lotte Fleur Sanne Noor Anouk Thijs Willem"),
        last: [
          "de Jong",
          "Jansen",
          "de Vries",
          "van den Berg",
          "Bakker",
          "Visser",
          "Smit",
          "van Dijk",
        ],
      },
    ],
    streets: words("Dorpsstraat Kerkstraat Molenweg Schoolstraat Julianalaan Beatrixlaan"),
    cities: [
      postal("Amsterdam", "10% AB"),
      postal("Utrecht", "35% CD"),
      postal("Rotterdam", "30% EF"),
    ],
    domains: ["post.example", "mail.example"],
    address: (street, house, flat) => [`${street} ${house}${flat ? `-${flat}` : ""}`, null],
    phone: (random) => {
      const number = `20000${digits(random, 4)}`
      return { international: `+31${number}`, national: `020 000 ${number.slice(5)}` }
    },
  },
  us: {
    region: "us",
    customers: 40,
    people: [
      {
        first: words(
          "James Mary Michael Linda Emily Jessica Daniel Olivia Noah Ava Wei Priya Carlos Lucía Mateo Aisha Kwame Linh"
        ),
        last: words(
          "Smith Johnson Williams Brown Davis Garcia Rodriguez Martínez Nguyen Patel Chen Kim Okafor Cohen Anderson Taylor"
        ),
      },
    ],
    streets: [
      "Maple Street",
      "Oak Avenue",
      "Cedar Lane",
      "Elm Street",
      "Sunset Boulevard",
      "Park Place",
      "Lakeview Drive",
    ],
    cities: [
      postal("Austin", "787%", "TX"),
      postal("Portland", "972%", "OR"),
      postal("Brooklyn", "112%", "NY"),
      postal("Chicago", "606%", "IL"),
      postal("Denver", "802%", "CO"),
    ],
    domains: ["example.com", "inbox.example", "mail.example"],
    address: (street, house, flat) => [`${house * 7 + 100} ${street}`, flat ? `Apt ${flat}` : null],
    phone: (random) => {
      const area = random.pick(["512", "503", "718", "312", "303"])
      const line = `01${digits(random, 2)}`
      return { international: `+1${area}555${line}`, national: `(${area}) 555-${line}` }
    },
  },
}
