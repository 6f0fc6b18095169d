import { somebody } from "../screening/people.mjs"
import { median, quantile, randomFrom, ratioOfMedians } from "../statistics.mjs"
import { startStore } from "./stores.mjs"

/** What a storefront asks for, one after the other: `request` makes path and body, `keep` reads the answer. */
const CHECKOUT = [
  {
    step: "create a cart",
    request: ({ shop: { regionId, salesChannelId } }) => [
      "/store/carts",
      { region_id: regionId, sales_channel_id: salesChannelId },
    ],
    keep: ({ cart }) => ({ cartId: cart.id }),
  },
  {
    step: "add an item",
    request: ({ cartId, shop }) => [
      `/store/carts/${cartId}/line-items`,
      { variant_id: shop.variantId, quantity: 1 },
    ],
  },
  {
    step: "change e-mail and addresses",
    request: ({ cartId, person: { email, shipping_address, billing_address } }) => [
      `/store/carts/${cartId}`,
      { email, shipping_address, billing_address },
    ],
  },
  {
    step: "choose shipping",
    request: ({ cartId, shop }) => [
      `/store/carts/${cartId}/shipping-methods`,
      { option_id: shop.shippingOptionId },
    ],
  },
  {
    step: "create a payment collection",
    request: ({ cartId }) => ["/store/payment-collections", { cart_id: cartId }],
    keep: (answer) => ({ collectionId: answer.payment_collection.id }),
  },
  {
    step: "open a payment session",
    request: ({ collectionId }) => [
      `/store/payment-collections/${collectionId}/payment-sessions`,
      { provider_id: "pp_system_default" },
    ],
  },
  {
    step: "complete the cart",
    request: ({ cartId }) => [`/store/carts/${cartId}/complete`, {}],
    keep: ({ type }) => ({ type }),
  },
]

/** One request of one shopper, timed until the answer is read; its statements until the store is quiet. */
const send = async ({ store, shopper }, { step, request, keep = () => ({}) }) => {
  const [path, body] = request(shopper)
  const init = {
    method: "POST",
    headers: {
      ...store.shop.store,
      "content-type": "application/json",
      "x-forwarded-for": shopper.ip,
    },
    body: JSON.stringify(body),
  }
  const startedAt = performance.now()
  const response = await fetch(`${store.baseUrl}${path}`, init)
  const text = await response.text()
  const milliseconds = performance.now() - startedAt
  if (!response.ok) throw new Error(`${store.name}: ${step} answered ${response.status}: ${text}`)
  Object.assign(shopper, keep(JSON.parse(text)))
  if (shopper.type && shopper.type !== "order") throw new Error(`${store.name}: no order: ${text}`)
  return { step, store: store.name, milliseconds, statements: await store.statements() }
}

/** The same shopper buys in every store; the stores take turns at each request. */
const checkOut = async (stores, number, random) => {
  const { cart: person, ip } = somebody(number)
  const shoppers = stores.map((store) => ({ store, shopper: { person, ip, shop: store.shop } }))
  const samples = []
  for (const request of CHECKOUT) {
    for (const each of random.shuffle(shoppers)) samples.push(await send(each, request))
  }
  return samples
}

/** Values of a statement do not tell it from another, nor how many of them there are. */
export const shapeOf = (statement) =>
  statement
    .replace(/'(?:[^']|'')*'/g, "?")
    .replace(/\$\d+|\b\d+(?:\.\d+)?\b/g, "?")
    .replace(/\?(?:\s*,\s*\?)+/g, "?")
    .replace(/\(\?\)(?:\s*,\s*\(\?\))+/g, "(?)")
    .replace(/\s+/g, " ")
    .trim()

/** How often a statement of each shape is sent by a request: the median over all checkouts. */
const shapesOf = (samples) => {
  const counts = new Map()
  samples.forEach(({ statements }, number) => {
    for (const shape of statements.map(shapeOf)) {
      if (!counts.has(shape)) counts.set(shape, Array(samples.length).fill(0))
      counts.get(shape)[number] += 1
    }
  })
  return new Map([...counts].map(([shape, each]) => [shape, Math.round(median(each))]))
}

/** `{ times, statement }[]`: what a store sends more often than the other, or (negative) less often. */
const difference = (samples, baseline) => {
  const [own, other] = [shapesOf(samples), shapesOf(baseline)]
  return [...new Set([...own.keys(), ...other.keys()])]
    .map((statement) => ({
      times: (own.get(statement) ?? 0) - (other.get(statement) ?? 0),
      statement,
    }))
    .filter(({ times }) => times !== 0)
}

const figureOf = (samples, baseline) => {
  const milliseconds = samples.map((sample) => sample.milliseconds)
  const count = (list) => median(list.map(({ statements }) => statements.length))
  return {
    statements: count(samples),
    p50: median(milliseconds),
    p95: quantile(milliseconds, 0.95),
    ...(samples === baseline
      ? {}
      : {
          added: count(samples) - count(baseline),
          statements_added: difference(samples, baseline),
          ...ratioOfMedians(
            milliseconds,
            baseline.map((sample) => sample.milliseconds)
          ),
        }),
  }
}

/**
 * Sends shoppers through stores that differ in the plugin only.
 *
 * @returns `{ step, stores: { [name]: figure } }[]`
 */
export const compareStores = async (prepared, { checkouts, warmUp }) => {
  const started = await Promise.allSettled(prepared.map(startStore))
  const stores = started.flatMap(({ value }) => value ?? [])
  try {
    const failed = started.find(({ reason }) => reason)
    if (failed) throw failed.reason
    for (const store of stores) await store.statements()
    const random = randomFrom(5)
    const samples = []
    for (let number = -warmUp; number < checkouts; number++) {
      const bought = await checkOut(stores, number + warmUp, random)
      if (number >= 0) samples.push(...bought)
    }
    const of = (step, name) =>
      samples.filter((sample) => sample.step === step && sample.store === name)
    return CHECKOUT.map(({ step }) => {
      const baseline = of(step, stores[0].name)
      return {
        step,
        stores: Object.fromEntries(
          stores.map(({ name }, place) => [
            name,
            figureOf(place ? of(step, name) : baseline, baseline),
          ])
        ),
      }
    })
  } finally {
    stores.forEach((store) => store.stop())
  }
}
