import { ofTold, type Signal } from "../signal"

/**
 * What: the IP is on a reference list of the use `proxy`.
 *
 * Why: who hides where they are may have a reason to.
 *
 * Weight: 15: many have a harmless one.
 *
 * @example An exit of the Tor network: 15 points.
 */
export const proxy: Signal = {
  id: "proxy",
  measure: ({ is_proxy }) =>
    ofTold(is_proxy, (listed) => (listed ? { factor: 1, detail: {} } : null)),
}
