import { HOT, phoneOf, postalCodeOf, quietIpOf, rareName } from "../people.mjs"
import { somebody } from "../shoppers.mjs"

// Between the banned customers and the quiet shoppers: nobody is both.
const BUYERS = 30_000_000

const at = (list, number) => list[number % list.length]

/** Somebody who bought before. Names, towns and companies come often, the rest is one's own. */
export const buyer = (number) => {
  const own = BUYERS + number
  const address = {
    first_name: at(HOT.first_name, number),
    last_name: at(HOT.last_name, number >> 2),
    company: number % 8 === 0 ? `${rareName(number % 5000)} sp. z o.o.` : null,
    address_1: `ul. ${rareName(own % 60_000)} ${1 + (number % 180)}`,
    postal_code: postalCodeOf(number),
    city: at(HOT.city, number >> 4),
    province: "mazowieckie",
    country_code: "pl",
    phone: phoneOf(own),
  }
  return {
    customer_id: number % 3 === 0 ? null : `cus_buyer_${number}`,
    email: `${rareName(own)}@${at(HOT.domain, number)}`,
    ip: quietIpOf(2_000_000 + (number % 1_000_000)),
    shipping_address: address,
    billing_address:
      number % 5 === 0 ? { ...address, address_1: `ul. ${rareName(own)} 3` } : address,
  }
}

/** Everything they give comes with a tenth of all facts each: lately, and long ago. */
export const CROWDED = {
  hot: { ...buyer(15_000_000), customer_id: "cus_hot" },
  "once hot": { ...buyer(15_000_001), customer_id: "cus_once_hot" },
}

/** A new cart of theirs, after all that. */
const cartOf = (kind, number) => {
  const { customer_id, ip, ...person } = CROWDED[kind]
  return {
    kind,
    ip,
    cart: {
      ...person,
      id: `cart_bench_${kind}_${number}`,
      customer: { id: customer_id, phone: null },
    },
  }
}

/** Shoppers of every kind, `count` of each: nothing ever happened to the clean ones. */
export const ruleShoppers = (count) =>
  ["clean", ...Object.keys(CROWDED)].flatMap((kind) =>
    Array.from({ length: count }, (_, number) =>
      kind === "clean" ? { kind, ...somebody(number) } : cartOf(kind, number)
    )
  )
