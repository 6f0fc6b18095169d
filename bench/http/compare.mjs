import { somebody } from "../screening/people.mjs"
import { median, quantile, randomFrom, ratioOfMedians } from "../statistics.mjs"
import { startStore } from "./stores.mjs"

/** The requests of a storefront, one after the other: `[step, path, body]`; each gets its answer. */
export function* checkout({ shop, person: { email, shipping_address, billing_address } }) {
  const { regionId: region_id, salesChannelId: sales_channel_id } = shop
  const { cart } = yield ["create a cart", "/store/carts", { region_id, sales_channel_id }]
  const path = `/store/carts/${cart.id}`
  yield ["add an item", `${path}/line-items`, { variant_id: shop.variantId, quantity: 1 }]
  yield ["change e-mail and addresses", path, { email, shipping_address, billing_address }]
  yield ["choose shipping", `${path}/shipping-methods`, { option_id: shop.shippingOptionId }]
  const collections = "/store/payment-collections"
  const { payment_collection } = yield [
    "create a payment collection",
    collections,
    { cart_id: cart.id },
  ]
  const sessions = `${collections}/${payment_collection.id}/payment-sessions`
  yield ["open a payment session", sessions, { provider_id: "pp_system_default" }]
  const { type } = yield ["complete the cart", `${path}/complete`, {}]
  if (type !== "order") throw new Error(`A cart became no order, but: ${type}`)
}

/** One request, timed until the answer is read; its statements until the store is quiet. */
const send = async (store, ip, [step, path, body]) => {
  const headers = { ...store.shop.store, "content-type": "application/json", "x-forwarded-for": ip }
  const startedAt = performance.now()
  const response = await fetch(`${store.baseUrl}${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  })
  const text = await response.text()
  const milliseconds = performance.now() - startedAt
  if (!response.ok) throw new Error(`${store.name}: ${step} answered ${response.status}: ${text}`)
  const sample = { step, store: store.name, milliseconds, statements: await store.statements() }
  return { answer: JSON.parse(text), sample }
}

/** The same shopper buys in every store; the stores take turns at each request. */
const checkOut = async (stores, number, random) => {
  const { cart: person, ip } = somebody(number)
  const samples = []
  let shoppers = stores.map((store) => {
    const requests = checkout({ shop: store.shop, person })
    return { store, requests, next: requests.next() }
  })
  while (shoppers.length) {
    for (const shopper of random.shuffle(shoppers)) {
      const { answer, sample } = await send(shopper.store, ip, shopper.next.value)
      samples.push(sample)
      shopper.next = shopper.requests.next(answer)
    }
    shoppers = shoppers.filter(({ next }) => !next.done)
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
    const steps = [...new Set(samples.map(({ step }) => step))]
    return steps.map((step) => {
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
