import { EVENING } from "./cast"
import type { Scene } from "./scene"
import type { Cart, Line } from "./till"

const MINUTE = 60_000
const basketOf = (index: number): Line[] => [["canvas-tote", index % 2, 1]]

/**
 * A card-testing evening: nine names from one network try one stolen card after the other. The rule stops each
 * of them after the third; the shop is told of an attack, blocks the network, and is told that it is over.
 */
export const EVENING_OF_CARDS: Scene = {
  days: 45,
  at: "18:40",
  play: async ({ till, desk, clock }) => {
    const carts: Cart[] = []
    for (const [index, who] of EVENING.entries()) {
      const ip = `203.0.113.${20 + index * 7}`
      const cart = await till.fill({ who, basket: basketOf(index), ip })
      await till.tryCards(cart, 4, 12)
      await desk.minute()
      carts.push(cart)
    }
    await clock.pass(4 * MINUTE)
    await desk.entry("admin", {
      conditions: { ip_range: "203.0.113.0/24" },
      action: "block",
      reason: "Card testing from this network",
    })
    for (const [index, who] of EVENING.slice(0, 2).entries()) {
      const ip = `203.0.113.${200 + index}`
      const { cart } = await till.order({ who, basket: basketOf(index), ip }, 2 + index)
      carts.push(cart)
    }
    await clock.pass(10 * MINUTE)
    await desk.minute()
    for (const cart of carts) {
      await clock.pass(MINUTE)
      await desk.review("admin", cart, { verdict: "right", comment: "One of nine names" })
      await desk.judge(
        "admin",
        { cart_id: cart.id },
        { verdict: "confirmed", comment: "Card testing. The network is blocked, the bank knows" }
      )
    }
  },
}
