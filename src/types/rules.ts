import type {
  AutoRuleCountBy,
  AutoRuleDistinct,
  AutoRuleType,
  ManualRuleCount,
  Mode,
  PeriodUnit,
  RuleAction,
  RuleAddressType,
  RuleAttribute,
} from "./vocabulary"

/** A length of time. A month is a calendar month, as PostgreSQL's `interval` counts it. */
export type Period = {
  /** A whole number, at least 1. */
  value: number
  unit: PeriodUnit
}

/** The fields of "the same details came N times". */
export interface ManualRuleFields {
  name: string
  enabled: boolean
  mode: Mode
  /** All of them must be equal; at least one. */
  attributes: RuleAttribute[]
  address_type: RuleAddressType
  /** How many earlier orders or suspicions are permitted before the rule hits. */
  permitted_strikes: number
  count: ManualRuleCount
  /** Only for a shopper who is on the suspicion list already. */
  requires_suspicion: boolean
  /** How far back is counted; null counts everything. */
  period: Period | null
  only_for_guests: boolean
  for_unassigned_customers: boolean
  customer_group_ids: string[]
  /** Empty for all. */
  sales_channel_ids: string[]
  action: RuleAction
  /** How long a ban lasts; null until an admin lifts it. */
  block_duration: Period | null
}

/** The fields of "too many in a period". */
export interface AutoRuleFields {
  name: string
  enabled: boolean
  mode: Mode
  type: AutoRuleType
  /** How many are let through within the period. */
  limit: number
  period: Period
  count_by: AutoRuleCountBy
  /** Counts the different values of it instead of every event; null counts the events. */
  distinct: AutoRuleDistinct | null
  action: RuleAction
  /** How long a ban lasts; null until an admin lifts it. The rule's period where it is not given. */
  block_duration: Period | null
  /** From this use on against the same shopper each attempt is a suspicion; null never. */
  suspicion_after: number | null
  /** How many automatic suspicions ban the shopper until an admin lifts the ban; null for no such ban. */
  blacklist_after: BlacklistAfter | null
  /** Empty for all. */
  sales_channel_ids: string[]
}

/** How many suspicions within a period ban the shopper. */
export type BlacklistAfter = {
  suspicions: number
  period: Period
}

/** A manual rule as it is compared at checkout. */
export type ManualRule = ManualRuleFields & { id: string }

/** An auto rule as it is compared at checkout. */
export type AutoRule = AutoRuleFields & { id: string }
