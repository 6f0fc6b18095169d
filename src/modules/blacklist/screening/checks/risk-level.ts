import { reachesLevel } from "../risk/score"
import type { Check } from "./check"

/** The level of the risk at the checkout is reached. */
export const riskLevel: Check<"risk_level"> = ({ risk }, { from }) => {
  if (!risk) return "no_value"
  const { score, level, signals } = risk
  return reachesLevel(level, from) ? { score, level, signals } : null
}
