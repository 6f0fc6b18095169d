/** The plugin's closed sets of words. Each is written here once; the rest of the code imports it. */

export const CUSTOMER_STATUSES = ["neutral", "blacklisted", "whitelisted"] as const
export type CustomerStatusValue = (typeof CUSTOMER_STATUSES)[number]

/** What set a customer's status. */
export const STATUS_SOURCES = ["manual", "auto_rule", "manual_rule", "suspicion"] as const
export type StatusSource = (typeof STATUS_SOURCES)[number]

export const ENTRY_ACTIONS = ["block", "flag", "allow"] as const
export type EntryAction = (typeof ENTRY_ACTIONS)[number]

/** `monitor` records the reason of a rule, check or entry without applying its outcome. */
export const MODES = ["enforce", "monitor"] as const
export type Mode = (typeof MODES)[number]

/** Where a blacklist entry came from. */
export const ENTRY_SOURCES = ["manual", "import", "order", "customer", "rule"] as const
export type EntrySource = (typeof ENTRY_SOURCES)[number]

/** The fields of a name and an address that entries and rules compare. */
export const PLACE_FIELDS = [
  "first_name",
  "last_name",
  "company",
  "street",
  "house_number",
  "postal_code",
  "city",
  "province",
  "country_code",
] as const
export type PlaceField = (typeof PLACE_FIELDS)[number]

/** Every condition an entry may carry. */
export const CONDITION_FIELDS = [
  "email",
  "email_domain",
  "ip",
  "ip_range",
  "phone",
  ...PLACE_FIELDS,
  "customer_id",
] as const
export type ConditionField = (typeof CONDITION_FIELDS)[number]

export const DECISION_STAGES = ["payment_session", "complete_cart", "order_check"] as const
export type DecisionStage = (typeof DECISION_STAGES)[number]

export const OUTCOMES = ["allow", "flag", "refuse"] as const
export type Outcome = (typeof OUTCOMES)[number]

export const REASON_TYPES = [
  "customer_status",
  "entry",
  "auto_rule",
  "manual_rule",
  "check",
  "error",
] as const
export type ReasonType = (typeof REASON_TYPES)[number]

export const REFUSAL_STYLES = ["message", "decline"] as const
export type RefusalStyle = (typeof REFUSAL_STYLES)[number]

/** How far a ban reaches beyond the customer record itself. */
export const BAN_SCOPES = ["customer", "email", "phone"] as const
export type BanScope = (typeof BAN_SCOPES)[number]

/** Fields that "add to blacklist" can copy out of an order or a customer. */
export const COPYABLE_FIELDS = ["email", "ip", "phone", ...PLACE_FIELDS, "customer_id"] as const
export type CopyableField = (typeof COPYABLE_FIELDS)[number]

/** Names of the events the plugin emits; payloads carry ids only. */
export const BlacklistEvents = {
  ORDER_REFUSED: "blacklist.order_refused",
  ORDER_FLAGGED: "blacklist.order_flagged",
  CUSTOMER_BLACKLISTED: "blacklist.customer_blacklisted",
  CUSTOMER_RELEASED: "blacklist.customer_released",
  CUSTOMER_WHITELISTED: "blacklist.customer_whitelisted",
} as const
