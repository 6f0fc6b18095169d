/** Names and places. The hot ones stand in thousands of entries, the rare ones in a few. */
export const HOT = {
  first_name: ["Anna", "Jan", "Piotr", "Maria"],
  last_name: ["Nowak", "Kowalski", "Wiśniewski", "Wójcik"],
  city: ["Warszawa", "Kraków", "Wrocław", "Łódź"],
  street: ["Długa", "Polna", "Leśna", "Słoneczna"],
  domain: ["gmail.com", "wp.pl", "outlook.com", "o2.pl"],
}

const SYLLABLES = [
  "ba",
  "ce",
  "di",
  "go",
  "ku",
  "la",
  "mi",
  "no",
  "pe",
  "ra",
  "so",
  "tu",
  "wy",
  "ze",
]

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

/** A /24 for every number below 2^23, strewn over the upper half of all addresses. */
const strewnOf = (number) => (0x80000000 | ((Math.imul(number, 0x9e3779b1) & 0x7fffff) << 8)) >>> 0

/**
 * A dense quarter: three /24 of every four from 45.0.0.0 on. The fourth is left free, so that a
 * shopper in it has many listed neighbours and is in no listed network.
 */
const denseOf = (number) => 0x2d000000 + (Math.floor(number / 3) * 4 + (number % 3)) * 256

const ipv6Of = (number) => `2a0e:${(number >>> 16).toString(16)}:${(number & 0xffff).toString(16)}`

const rangeOf = (start) => `${dotted(start + 16)}-${dotted(start + 99)}`

/** Networks that entries name: strewn ones, dense ones, ranges and IPv6. */
export const networkOf = (number) =>
  [
    () => `${dotted(strewnOf(number))}/24`,
    () => `${dotted(denseOf(number))}/24`,
    () => rangeOf(strewnOf(number)),
    () => `${ipv6Of(number)}::/48`,
  ][number % 4]()

export const ipInNetworkOf = (number) =>
  [
    () => dotted(strewnOf(number) + 42),
    () => dotted(denseOf(number) + 42),
    () => dotted(strewnOf(number) + 42),
    () => `${ipv6Of(number)}::17`,
  ][number % 4]()

/** Addresses between those that entries name. */
export const quietIpOf = (number) => dotted(strewnOf(4_000_000 + number) + 42)

/** Addresses in the dense quarter that no entry names. */
export const ipBesideNetworkOf = (number) => dotted(denseOf(number - (number % 3)) + 3 * 256 + 42)
