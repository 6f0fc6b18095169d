import type { BlacklistPermission, DecidedBy, ReviewRemedy } from "../../../../types"

/** What each remedy takes beside the right to review, as the API asks for it. */
export const REMEDY_NEEDS: Record<ReviewRemedy, BlacklistPermission[]> = {
  lift_ban: ["blacklist_customer_status:update"],
  whitelist_customer: ["blacklist_customer_status:update"],
  deactivate_entry: ["blacklist_entry:update"],
  allow_email: ["blacklist_entry:create"],
  disable_rule: ["blacklist_auto_rule:update", "blacklist_manual_rule:update"],
  let_through_once: [],
}

/** What is chosen to begin with: what concerns this shopper alone. */
export function firstRemedy(decidedBy: DecidedBy | null, offered: ReviewRemedy[]): ReviewRemedy[] {
  const usual = decidedBy?.type === "customer_status" ? "lift_ban" : "let_through_once"
  return offered.includes(usual) ? [usual] : []
}
