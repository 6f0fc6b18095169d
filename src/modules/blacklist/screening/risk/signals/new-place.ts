import type { RiskFacts } from "../risk-facts"
import { type Measure, ofTold, type Signal } from "../signal"

/**
 * What: an account that ordered before sends to an address, and comes from a network (IPv4 /24, IPv6 /48), that
 * were both never seen with it.
 *
 * Why: so an account looks that somebody took over, 13 % of the money lost in the simulated shop. Who has moved
 * still comes from the same network for a while, and who travels sends home.
 *
 * Weight: 15: people do move, and change their provider with it.
 *
 * @example An account with 4 orders, another address, another network: 15 points.
 */
export const newPlace = {
  id: "new_place",
  measure: ({ account }: Pick<RiskFacts, "account">): Measure =>
    account && account.orders > 0
      ? ofTold(account.place_seen, (placeSeen) =>
          placeSeen
            ? null
            : ofTold(account.network_seen, (networkSeen) =>
                networkSeen ? null : { factor: 1, detail: { orders: account.orders } }
              )
        )
      : null,
} satisfies Signal
