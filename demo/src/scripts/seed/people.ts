import { COUNTRIES, COUNTRY_CODES, Country, CountryCode } from "./countries"
import { Random } from "./random"
import { DEMO_LOGINS, STORIES } from "./stories"

export interface Address {
  first_name: string
  last_name: string
  company: string | null
  address_1: string
  address_2: string | null
  city: string
  province: string | null
  postal_code: string
  country_code: CountryCode
  phone: string | null
}

export interface Person {
  email: string
  first_name: string
  last_name: string
  company_name: string | null
  phone: string | null
  has_account: boolean
  group: "VIP" | "Wholesale" | null
  addresses: Address[]
  /** How often this person orders, compared to others. */
  weight: number
  /** Exactly this many orders, for the people whose story it is. */
  orders?: number
  /** How many days ago the last of them was: the shop has kept this person out since. */
  last_order?: number
  /** Buys what is easily sold on, and is often caught. */
  dishonest?: boolean
  /** Can be chosen in the storefront; the password is `demo`. */
  login?: string
}

/** `Łucja Wójcik` → `lucja.wojcik`. */
const localPart = (...names: string[]) =>
  names
    .join(".")
    .replace(/[łŁ]/g, "l")
    .replace(/[øØ]/g, "o")
    .replace(/ı/g, "i")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/[^a-zA-Z0-9.]/g, "")
    .toLowerCase()

const addressIn = (country: Country, code: CountryCode, random: Random) => {
  const place = random.pick(country.cities)
  const flat = random.chance(0.5) ? random.int(1, 40) : null
  const [address_1, address_2] = country.address(
    random.pick(country.streets),
    random.int(1, 60),
    flat
  )
  return {
    address_1,
    address_2,
    city: place.city,
    province: place.province ?? null,
    postal_code: place.postal_code.replace("%", String(random.int(10, 99))),
    country_code: code,
  }
}

const makePerson = (code: CountryCode, random: Random, taken: Set<string>): Person => {
  const country = COUNTRIES[code]
  const names = random.pick(country.people)
  const first_name = random.pick(names.first)
  const last_name = random.pick(names.last)
  const domain = random.pick(country.domains)
  const base = localPart(first_name, last_name)
  let email = `${base}@${domain}`
  for (let number = random.int(70, 99); taken.has(email); number++) {
    email = `${base}${number}@${domain}`
  }
  taken.add(email)

  const { international, national } = country.phone(random)
  // Shoppers type their number as they are used to; shops keep what they type.
  const phone = random.chance(0.12) ? null : random.chance(0.5) ? international : national
  const count = random.chance(0.25) ? 2 : 1
  const addresses = Array.from({ length: count }, () => ({
    first_name,
    last_name,
    company: null,
    ...addressIn(country, code, random),
    phone,
  }))
  const has_account = random.chance(0.68)
  const roll = random.next()
  const group = !has_account ? null : roll < 0.12 ? "VIP" : roll < 0.2 ? "Wholesale" : null
  const company_name =
    group === "Wholesale"
      ? `${last_name} ${random.pick(["& Co.", "Home", "Interiors", "Office Supply"])}`
      : null
  const loyalty = has_account ? random.int(2, 14) : random.int(1, 4)
  return {
    email,
    first_name,
    last_name,
    company_name,
    phone: international,
    has_account,
    group,
    addresses: addresses.map((address) => ({ ...address, company: company_name })),
    weight: group ? loyalty * 2 : loyalty,
  }
}

/** The two hundred people who know this shop, the honest and the others. */
export const makePeople = (random: Random): Person[] => {
  const known = [...DEMO_LOGINS, ...STORIES]
  const taken = new Set(known.map(({ email }) => email))
  const strangers = COUNTRY_CODES.flatMap((code) => {
    const here = known.filter(({ addresses }) => addresses[0].country_code === code).length
    const missing = COUNTRIES[code].customers - here
    return Array.from({ length: missing }, () => makePerson(code, random, taken))
  })
  return [...known, ...strangers]
}
