import { buyer, CROWDED } from "./people.mjs"
import { LONGEST_PERIOD_DAYS } from "./rules.mjs"

const DAY = 86_400_000
const PAST = 730 * DAY
/** What was hot once has been quiet for longer than rules look back. */
const QUIET = 2 * LONGEST_PERIOD_DAYS * DAY
/** Everybody comes three times, within so many facts. */
const BLOCK = 300
const TIMES = 3

const buyerOf = (number) =>
  Math.floor(number / BLOCK) * (BLOCK / TIMES) + (number % (BLOCK / TIMES))

/** Of ten facts one is the hot shopper's, and one is of somebody who was hot once. */
const WHO = { 0: "hot", 1: "once hot" }

const whoOf = (number) => WHO[number % 10] ?? null

/** Evenly over two years; the hot shopper's come ever faster, so that all periods are full. */
const momentOf = (number, size, now) => {
  const left = 1 - number / size
  const ago = {
    hot: PAST * left ** 3,
    "once hot": QUIET + (PAST - QUIET) * left,
  }
  return new Date(now - (ago[whoOf(number)] ?? PAST * left))
}

/** Whose number `number` is: `{ key, person }`; the same key is the same person. */
export const personOf = (number) => {
  const who = whoOf(number)
  return who
    ? { key: who, person: CROWDED[who] }
    : { key: buyerOf(number), person: buyer(buyerOf(number)) }
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

/** A line of the suspicion list. Nobody who was hot once stands on it. */
export const suspicionOf = (number, size, now) => {
  const { person } = whoOf(number) === "once hot" ? { person: buyer(number) } : personOf(number)
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
