/** What a role is given rights to, in a store that uses Medusa's roles (feature flag `rbac`). */
export const BLACKLIST_RESOURCES = [
  "blacklist_customer_status",
  "blacklist_entry",
  "blacklist_list",
  "blacklist_manual_rule",
  "blacklist_auto_rule",
  "blacklist_suspicion",
  "blacklist_decision",
  "blacklist_hold",
  "blacklist_setting",
  "blacklist_backfill",
  "blacklist_job",
] as const
export type BlacklistResource = (typeof BLACKLIST_RESOURCES)[number]

/** What can be done with each of them. */
export const POLICY_OPERATIONS = ["read", "create", "update", "delete"] as const
export type PolicyOperation = (typeof POLICY_OPERATIONS)[number]

/** A right as Medusa writes it. */
export type BlacklistPermission = `${BlacklistResource}:${PolicyOperation}`
