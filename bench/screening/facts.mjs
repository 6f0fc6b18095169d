import { HOT, phoneOf, postalCodeOf, quietIpOf, rareName, somebody } from "./people.mjs"
import { LONGEST_PERIOD_DAYS } from "./rules.mjs"

const DAY = 86_400_000
const PAST = 730 * DAY
/** Long enough ago that no rule looks back so far. */
const LONG_AGO = 2 * LONGEST_PERIOD_DAYS * DAY
/** In every block of facts, each buyer comes three times. */
const BLOCK = 300
const TIMES = 3
// Between banned customers and ordinary shoppers.
const BUYERS = 30_000_000

/** Somebody who bought before: names, towns and companies that many share, the rest one's own. */
const buyer = (number) => {
  const own = BUYERS + number
  const at = (list, shift) => list[(number >> shift) % list.length]
  const address = {
    first_name: at(HOT.first_name, 0),
    last_name: at(HOT.last_name, 2),
    company: number % 8 === 0 ? `${rareName(number % 5000)} sp. z o.o.` : null,
    address_1: `ul. ${rareName(own % 60_000)} ${1 + (number % 180)}`,
    postal_code: postalCodeOf(number),
    city: at(HOT.city, 4),
    province: "mazowieckie",
    country_code: "pl",
    phone: phoneOf(own),
  }
  return {
    customer_id: number % 3 === 0 ? null : `cus_buyer_${number}`,
    email: `${rareName(own)}@${at(HOT.domain, 0)}`,
    ip: quietIpOf(2_000_000 + (number % 1_000_000)),
    shipping_address: address,
    billing_address:
      number % 5 === 0 ? { ...address, address_1: `ul. ${rareName(own)} 3` } : address,
  }
}

/** Every value they give comes with a tenth of all facts each: lately, and long ago. */
export const CROWDED = {
  hot: { ...buyer(15_000_000), customer_id: "cus_hot" },
  "once hot": { ...buyer(15_000_001), customer_id: "cus_once_hot" },
}

const crowdedOf = (number) => ["hot", "once hot"][number % 10]

/** Who fact `number` is about: `{ key, person }`; the same key is the same person. */
export const personOf = (number) => {
  const key =
    crowdedOf(number) ?? Math.floor(number / BLOCK) * (BLOCK / TIMES) + (number % (BLOCK / TIMES))
  return { key, person: CROWDED[key] ?? buyer(key) }
}

/** Evenly over two years; the hot shopper's come ever faster, so that all periods are full. */
const momentOf = (number, size, now) => {
  const left = 1 - number / size
  const ago = { hot: PAST * left ** 3, "once hot": LONG_AGO + (PAST - LONG_AGO) * left }
  return new Date(now - (ago[crowdedOf(number)] ?? PAST * left))
}

/** Orders, and among each hundred facts ten failed payments. */
export const factOf = (number, size, now) => ({
  happened_at: momentOf(number, size, now),
  cart_id: `cart_bought_${number}`,
  ...(Math.floor(number / 10) % 10 === 0
    ? {
        kind: "payment_failure",
        payment_session_id: `payses_failed_${number}`,
        provider_event_id: `evt_failed_${number}`,
        source_id: "webhook",
      }
    : { kind: "order", order_id: `order_bought_${number}` }),
})

/** A suspicion. There is none of the shopper who was hot once. */
export const suspicionOf = (number, size, now) => {
  const person = crowdedOf(number) === "once hot" ? buyer(number) : personOf(number).person
  const { customer_id, email, ip, shipping_address } = person
  return {
    ...shipping_address,
    ...{ customer_id, email, ip },
    order_id: `order_suspicious_${number}`,
    cart_id: null,
    address_type: "shipping",
    comment: "Looks odd",
    source: "manual",
    source_id: null,
    created_by: null,
    created_at: momentOf(number, size, now),
  }
}

const cartOf = (kind, number) => {
  const { customer_id, ip, ...person } = CROWDED[kind]
  const id = `cart_bench_${kind}_${number}`
  return { kind, ip, cart: { ...person, id, customer: { id: customer_id, phone: null } } }
}

/** Shoppers whom rules count, `count` of each kind: nothing ever happened to the clean ones. */
export const countedShoppers = (count) =>
  ["clean", ...Object.keys(CROWDED)].flatMap((kind) =>
    Array.from({ length: count }, (_, number) =>
      kind === "clean" ? { kind, ...somebody(number) } : cartOf(kind, number)
    )
  )
