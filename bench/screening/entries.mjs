import {
  HOT,
  ipBesideNetworkOf,
  ipInNetworkOf,
  ipOf,
  networkOf,
  phoneOf,
  postalCodeOf,
  QUIET,
  rareName,
  somebody,
} from "./people.mjs"

const DAY = 86_400_000
const inDays = (days) => new Date(Date.now() + days * DAY)

/** Half of them name a hot surname, street or city, and something rare beside it. */
const ADDRESSES = [
  (number, { pick }) => ({
    last_name: pick(HOT.last_name),
    street: pick(HOT.street),
    house_number: String(number),
    city: pick(HOT.city),
  }),
  (number, { pick }) => ({
    first_name: rareName(number),
    last_name: pick(HOT.last_name),
    city: pick(HOT.city),
  }),
  (number, { pick }) => ({ last_name: rareName(number), city: pick(HOT.city), country_code: "pl" }),
  (number) => ({
    street: rareName(number),
    house_number: String(1 + (number % 90)),
    postal_code: postalCodeOf(number),
  }),
  (number) => ({ first_name: rareName(number % 5000), last_name: rareName(number) }),
  (number) => ({ company: `${rareName(number)} sp. z o.o.`, city: rareName(number % 300) }),
]

const CONDITIONS = {
  email: (number, { pick }) => ({
    email: `${pick(HOT.first_name)}.${rareName(number)}.${number}@${pick([...HOT.domain, `shop-${number % 997}.example`])}`,
  }),
  domain: (number) => ({ email_domain: `@mail-${number}.example` }),
  phone: (number) => ({ phone: phoneOf(number) }),
  ip: (number) => ({ ip: ipOf(number) }),
  network: (number) => ({ ip_range: networkOf(number) }),
  address: (number, random) => random.pick(ADDRESSES)(number, random),
}

/** What is listed, in tenths. */
const MIXTURE = [...Array(5).fill("email"), "domain", "phone", "ip", "network", "address"]

/** Most entries are in force; some have an end, have expired or are switched off. */
const validity = (dice) => {
  if (dice < 5) return { active: false, expires_at: null }
  if (dice < 10) return { active: true, expires_at: inDays(-1 - dice) }
  if (dice < 25) return { active: true, expires_at: inDays(30 + dice) }
  return { active: true, expires_at: null }
}

/**
 * The entries number `from` to `to`, as an admin would type them.
 *
 * @returns `{ kind, number, conditions, action, active, expires_at }[]`
 */
export const entriesBetween = (from, to, random) =>
  Array.from({ length: to - from }, (_, offset) => {
    // Each kind has its own numbers; those of e-mails grow five times as fast.
    const place = (from + offset) % MIXTURE.length
    const tens = Math.floor((from + offset) / MIXTURE.length)
    const kind = MIXTURE[place]
    const number = kind === "email" ? tens * 5 + place : tens
    const conditions = CONDITIONS[kind](number, random)
    const action = random.pick(["allow", "flag", ...Array(18).fill("block")])
    return { kind, number, conditions, action, ...validity(random.below(100)) }
  })

/** Customers number `from` to `to`: nine of ten banned, most for good; the rest trusted or free again. */
export const statusesBetween = (from, to, { below }) =>
  Array.from({ length: to - from }, (_, offset) => {
    const number = from + offset
    const dice = below(20)
    return {
      customer_id: `cus_known_${number}`,
      email: `${rareName(number)}.${number}@banned-${number % 4999}.example`,
      // Between the phones of entries and those of ordinary shoppers.
      phone: phoneOf(20_000_000 + number),
      status: dice === 0 ? "whitelisted" : "blacklisted",
      expires_at: dice === 1 ? inDays(-1) : dice < 5 ? inDays(30) : null,
    }
  })

const livingAt = (shopper, address) => ({
  ...shopper,
  cart: {
    ...shopper.cart,
    shipping_address: { ...shopper.cart.shipping_address, ...address },
    billing_address: { ...shopper.cart.billing_address, ...address },
  },
})

const withEmail = (shopper, email) => ({ ...shopper, cart: { ...shopper.cart, email } })

const atAddressOf = (shopper, { street, house_number, ...rest }) =>
  livingAt(shopper, street ? { ...rest, address_1: `${street} ${house_number}` } : rest)

/** Makes a shopper the person whom an entry names. */
const NAMED = {
  email: (shopper, { conditions }) => withEmail(shopper, conditions.email.toUpperCase()),
  domain: (shopper, { conditions }) =>
    withEmail(shopper, `someone${conditions.email_domain.replace("@", "@post.")}`),
  phone: (shopper, { conditions }) =>
    livingAt(shopper, { phone: conditions.phone.replace("+48 ", "") }),
  ip: (shopper, { conditions }) => ({ ...shopper, ip: conditions.ip }),
  network: (shopper, { number }) => ({ ...shopper, ip: ipInNetworkOf(number) }),
  address: (shopper, { conditions }) => atAddressOf(shopper, conditions),
}

/** No entry concerns this shopper, though nearly every value given stands in many entries. */
const hot = (shopper, number, networks) => {
  const at = (list) => list[number % list.length]
  const person = livingAt(shopper, {
    first_name: at(HOT.first_name),
    last_name: at(HOT.last_name),
    address_1: `ul. ${at(HOT.street)} ${900_000_000 + number}`,
    city: at(HOT.city),
  })
  return {
    ...withEmail(person, `anna.${QUIET + number}@${at(HOT.domain)}`),
    ip: ipBesideNetworkOf(at(networks).number),
  }
}

/** Kinds of shoppers whom no entry concerns. */
export const UNLISTED = ["clean", "hot"]

/**
 * Shoppers of every kind, `count` of each.
 *
 * @param listed - by kind, some entries and banned customers that are in force
 */
export const shoppersOf = (count, listed) => {
  const kinds = {
    clean: (shopper) => shopper,
    hot: (shopper, number) => hot(shopper, number, listed.network),
    ...Object.fromEntries(
      Object.entries(NAMED).map(([kind, become]) => [
        kind,
        (shopper, number) => become(shopper, listed[kind][number % listed[kind].length]),
      ])
    ),
    banned: (shopper, number) =>
      withEmail(shopper, listed.banned[number % listed.banned.length].email),
  }
  return Object.entries(kinds).flatMap(([kind, become], place) =>
    Array.from({ length: count }, (_, offset) => {
      const number = place * count + offset
      return { kind, ...become(somebody(number), number) }
    })
  )
}
