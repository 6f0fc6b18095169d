import type { Reason } from "../../../types"

/** What an enforced reason does to a checkout that nothing else decides. */
const REFUSES: Record<Reason["action"], boolean> = {
  allow: false,
  flag: false,
  block: true,
  refuse: true,
  blacklist: true,
}

/**
 * The reasons that refuse a checkout: each of them would, if those before it were gone. What stands behind
 * an enforced reason that lets the checkout through (an `allow` entry, a flag) decides nothing. Pure.
 *
 * @param reasons - in the order of precedence
 */
export function refusingReasons(reasons: Reason[]): Reason[] {
  const enforced = reasons.filter(({ mode }) => mode === "enforce")
  const passes = enforced.findIndex(({ action }) => !REFUSES[action])
  return passes === -1 ? enforced : enforced.slice(0, passes)
}
