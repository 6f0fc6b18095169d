import type { AutomaticHold, RiskLevel } from "../../../types"

/** What is known of a new order. */
export interface NewOrderRisk {
  suspicious: boolean
  /** Null where the order has no score. */
  level: RiskLevel | null
}

/** Whether the setting `holds.automatic` holds an order by itself. */
export function wantsHold(automatic: AutomaticHold, { suspicious, level }: NewOrderRisk): boolean {
  switch (automatic) {
    case "suspicious":
      return suspicious
    case "high":
      return level === "high" || level === "critical"
    case "critical":
      return level === "critical"
    default:
      return false
  }
}
