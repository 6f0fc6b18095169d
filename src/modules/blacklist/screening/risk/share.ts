import type { Measure } from "./signal"

/** Fewer orders say nothing about somebody's habits. */
const ENOUGH_ORDERS = 2

/** The share of earlier orders that something became of; null where it is none, or of too few. */
export const shareOf = (part: number, orders: number, name: string): Measure =>
  orders >= ENOUGH_ORDERS && part > 0
    ? { factor: part / orders, detail: { orders, [name]: part } }
    : null
