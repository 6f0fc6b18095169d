import type { AddressFacts, CheckoutFacts } from "./facts"
import { asciiLookAlikes, canonicalEmail } from "./canonical"
import { lookupKey } from "./lookup-key"
import { type CanonicalAddress, shopperOf } from "./shopper"

/**
 * A key that two people share whose details are nearly the same. It may flag an order or raise a
 * score, and must never refuse or ban: by it strangers meet, too.
 */
export interface WeakKey {
  kind: "email" | "phone" | "address" | "name"
  key: bigint
}

const weak = (kind: WeakKey["kind"], value: string): WeakKey => ({
  kind,
  key: lookupKey(`weak.${kind}`, value),
})

/** `paypa1`, `rnario`: ASCII that looks like other ASCII. */
const lookingAlike = (text: string) =>
  text.replace(/rn/g, "m").replace(/0/g, "o").replace(/[1i|]/g, "l")

/** Two numbers with neighbouring digits swapped share the form in which those two are sorted. */
const swapped = (phone: string): string[] =>
  Array.from(phone.slice(2), (_, at) => {
    const index = at + 1
    const pair = [...phone.slice(index, index + 2)].sort().join("")
    return `${index}:${phone.slice(0, index)}${pair}${phone.slice(index + 2)}`
  })

/** Two names with one letter wrong, missing, too many or swapped share a form. Digits stay. */
const oneLetterLess = (name: string): string[] => [
  name,
  ...Array.from(name, (letter, index) =>
    /\p{L}/u.test(letter) ? name.slice(0, index) + name.slice(index + 1) : name
  ),
]

/** Shorter names have too many neighbours: `al` and `ul`. */
const SHORTEST_NAME = 5

function addressKeys(address: CanonicalAddress | null): WeakKey[] {
  if (!address) return []
  const { street, house_number, postal_code, city, country_code, first_name, last_name } = address
  const area = postal_code ?? city
  const name = [first_name, last_name].filter(Boolean).join(" ")
  const streets =
    street && area && street.length >= SHORTEST_NAME
      ? oneLetterLess(street).map((form) => [form, house_number, area, country_code].join("\0"))
      : []
  return [
    ...streets.map((form) => weak("address", form)),
    ...(first_name && last_name ? [weak("name", name)] : []),
  ]
}

const withLookAlikes = (address: AddressFacts | null): AddressFacts | null =>
  address && {
    ...address,
    first_name: asciiLookAlikes(address.first_name),
    last_name: asciiLookAlikes(address.last_name),
    address_1: asciiLookAlikes(address.address_1),
    address_2: asciiLookAlikes(address.address_2),
    city: asciiLookAlikes(address.city),
  }

/**
 * The weak keys of a checkout: a street with one letter wrong (house number, area and country the
 * same), neighbouring digits of a phone swapped, letters of other scripts that look like Latin ones
 * (UTS 39) in e-mails, names and streets. Two checkouts resemble each other where they share a key.
 *
 * @example
 * const known = new Set(weakKeysOf(banned).map(({ key }) => key))
 * const resembles = weakKeysOf(facts).some(({ key }) => known.has(key))
 */
export function weakKeysOf(facts: CheckoutFacts): WeakKey[] {
  const { phones, addresses } = shopperOf({
    ...facts,
    shipping_address: withLookAlikes(facts.shipping_address),
    billing_address: withLookAlikes(facts.billing_address),
  })
  const email = canonicalEmail(asciiLookAlikes(facts.email))
  const keys = [
    ...(email ? [weak("email", lookingAlike(email))] : []),
    ...phones.flatMap((phone) => swapped(phone).map((form) => weak("phone", form))),
    ...addressKeys(addresses.shipping),
    ...addressKeys(addresses.billing),
  ]
  return [...new Map(keys.map((weakKey) => [weakKey.key, weakKey])).values()]
}
