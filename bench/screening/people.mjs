/** Names and places. The hot ones stand in thousands of entries, the rare ones in a few. */
export const HOT = {
  first_name: ["Anna", "Jan", "Piotr", "Maria"],
  last_name: ["Nowak", "Kowalski", "Wiśniewski", "Wójcik"],
  city: ["Warszawa", "Kraków", "Wrocław", "Łódź"],
  street: ["Długa", "Polna", "Leśna", "Słoneczna"],
  domain: ["gmail.com", "wp.pl", "outlook.com", "o2.pl"],
}

const SYLLABLES = "ba ce di go ku la mi no pe ra so tu wy ze".split(" ")

/** A made-up name of its own for every number. */
export const rareName = (number) => {
  let name = ""
  for (let rest = number + SYLLABLES.length ** 2; rest > 0;) {
    name += SYLLABLES[rest % SYLLABLES.length]
    rest = Math.floor(rest / SYLLABLES.length)
  }
  return `${name[0].toUpperCase()}${name.slice(1)}`
}

export const phoneOf = (number) => `+48 5${String(number).padStart(8, "0")}`

export const postalCodeOf = (number) =>
  `${String(Math.floor(number / 1000) % 100).padStart(2, "0")}-${String(number % 1000).padStart(3, "0")}`

const dotted = (value) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".")

/** Single addresses that entries name: 11.0.0.0 and up, one in 17. */
export const ipOf = (number) => dotted(0x0b000000 + number * 17)

/** A /24 for every number below 2^23, scattered over the upper half of all addresses. */
const scattered = (number) => (0x80000000 | ((Math.imul(number, 0x9e3779b1) & 0x7fffff) << 8)) >>> 0

/** Three /24 of every four from 45.0.0.0 on; the fourth is free and has many listed neighbours. */
const dense = (number) => 0x2d000000 + (Math.floor(number / 3) * 4 + (number % 3)) * 256

const ipv6 = (number) => `2a0e:${(number >>> 16).toString(16)}:${(number & 0xffff).toString(16)}`

/** Networks that entries name, and an address in each: scattered ones, dense ones, ranges and IPv6. */
const NETWORKS = [
  (number) => [`${dotted(scattered(number))}/24`, dotted(scattered(number) + 42)],
  (number) => [`${dotted(dense(number))}/24`, dotted(dense(number) + 42)],
  (number) => [
    `${dotted(scattered(number) + 16)}-${dotted(scattered(number) + 99)}`,
    dotted(scattered(number) + 42),
  ],
  (number) => [`${ipv6(number)}::/48`, `${ipv6(number)}::17`],
]
export const networkOf = (number) => NETWORKS[number % 4](number)[0]
export const ipInNetworkOf = (number) => NETWORKS[number % 4](number)[1]

/** Addresses that no entry names: between listed ones, and in the dense quarter. */
export const quietIpOf = (number) => dotted(scattered(4_000_000 + number) + 42)
export const ipBesideNetworkOf = (number) => dotted(dense(number - (number % 3)) + 3 * 256 + 42)

// Far above every number an entry has: nothing made of it is listed.
export const QUIET = 50_000_000

/** An ordinary shopper with a full address; every second one has another billing address. */
export const somebody = (number) => {
  const quiet = QUIET + number
  const address = {
    first_name: rareName(quiet + 1),
    last_name: rareName(quiet + 2),
    address_1: `ul. ${rareName(quiet + 3)} ${1 + (number % 200)}`,
    postal_code: postalCodeOf(number * 7),
    city: rareName(quiet + 4),
    province: "mazowieckie",
    country_code: "pl",
    phone: phoneOf(quiet),
  }
  const elsewhere = {
    ...address,
    address_1: `ul. ${rareName(quiet + 5)} 7`,
    city: rareName(quiet + 6),
  }
  return {
    cart: {
      id: `cart_bench_${quiet}`,
      email: `${rareName(quiet)}@people-${quiet}.example`,
      customer: number % 3 === 0 ? null : { id: `cus_quiet_${quiet}`, phone: null },
      shipping_address: address,
      billing_address: number % 2 === 0 ? address : elsewhere,
    },
    ip: quietIpOf(number),
  }
}
