import type { Reason } from "../../../types"

/** What a reason without a name is called. */
const NAMELESS: Record<Reason["type"], string> = {
  customer_status: "Blacklisted customer",
  entry: "Blacklist entry",
  auto_rule: "Automatic rule",
  manual_rule: "Manual rule",
  check: "Check",
  error: "The screening failed",
}

/** The name of what decided: of the rule, or the reason that staff gave the entry or the ban. */
export function reasonOf(reasons: Reason[]): string | null {
  const decisive = reasons.find(({ mode, action }) => mode === "enforce" && action !== "allow")
  return decisive ? (decisive.name ?? NAMELESS[decisive.type]) : null
}
