import { HOT, ipOf, networkOf, phoneOf, postalCodeOf, rareName } from "./people.mjs"

/** Entries that share one key because they name nothing else than one surname and a domain. */
export const CROWD = { size: 100, last_name: "Zieliński" }

const CONDITIONS = {
  email: (number, { pick }) => ({
    email: `${pick(HOT.first_name)}.${rareName(number)}.${number}@${pick([...HOT.domain, `shop-${number % 997}.example`])}`,
  }),
  domain: (number) => ({ email_domain: `@mail-${number}.example` }),
  phone: (number) => ({ phone: phoneOf(number) }),
  ip: (number) => ({ ip: ipOf(number) }),
  network: (number) => ({ ip_range: networkOf(number) }),
  address: (number, random) => random.pick(ADDRESSES)(number, random),
  crowd: (number) => ({
    last_name: CROWD.last_name,
    email_domain: `crowd-${number}.example`,
  }),
}

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
  (number, { pick }) => ({
    last_name: rareName(number),
    city: pick(HOT.city),
    country_code: "pl",
  }),
  (number) => ({
    street: rareName(number),
    house_number: String(1 + (number % 90)),
    postal_code: postalCodeOf(number),
  }),
  (number) => ({ first_name: rareName(number % 5000), last_name: rareName(number) }),
  (number) => ({ company: `${rareName(number)} sp. z o.o.`, city: rareName(number % 300) }),
]

/** What is listed, in tenths. */
const MIXTURE = [...Array(5).fill("email"), "domain", "phone", "ip", "network", "address"]

const DAY = 86_400_000

/** Where an entry stands: most are in force, some have an end, are over, or are switched off. */
const standing = ({ below }) => {
  const dice = below(100)
  if (dice < 5) return { active: false, expires_at: null }
  if (dice < 10) return { active: true, expires_at: new Date(Date.now() - (1 + dice) * DAY) }
  if (dice < 25) return { active: true, expires_at: new Date(Date.now() + (30 + dice) * DAY) }
  return { active: true, expires_at: null }
}

const actionOf = ({ below }) => {
  const dice = below(20)
  return dice === 0 ? "allow" : dice === 1 ? "flag" : "block"
}

/**
 * The entries number `from` to `to`, as an admin would type them.
 *
 * @returns `{ kind, number, conditions, action, active, expires_at }[]`
 */
export const entriesBetween = (from, to, random) =>
  Array.from({ length: to - from }, (_, offset) => {
    // Counted for each kind, e-mails five times as fast.
    const tens = Math.floor((from + offset) / MIXTURE.length)
    const share = MIXTURE[(from + offset) % MIXTURE.length]
    const kind = share === "address" && tens < CROWD.size ? "crowd" : share
    const number = kind === "email" ? tens * 5 + ((from + offset) % MIXTURE.length) : tens
    const conditions = CONDITIONS[kind](number, random)
    return { kind, number, conditions, action: actionOf(random), ...standing(random) }
  })
