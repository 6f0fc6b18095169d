import type { BlacklistPermission } from "../../../../types"

/** It sums up all of these. */
export const OVERVIEW_NEEDS: BlacklistPermission[] = [
  "blacklist_decision:read",
  "blacklist_suspicion:read",
  "blacklist_hold:read",
  "blacklist_customer_status:read",
]
