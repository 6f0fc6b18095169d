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
export const ADDRESS_FIELDS = [
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
export type AddressField = (typeof ADDRESS_FIELDS)[number]

/** Every condition an entry may carry. */
export const CONDITION_FIELDS = [
  "email",
  "email_domain",
  "ip",
  "ip_range",
  "phone",
  ...ADDRESS_FIELDS,
  "customer_id",
  "list_id",
] as const
export type ConditionField = (typeof CONDITION_FIELDS)[number]

export const PERIOD_UNITS = ["minute", "hour", "day", "week", "month"] as const
export type PeriodUnit = (typeof PERIOD_UNITS)[number]

/** What a rule does when it hits. `blacklist` refuses and bans the customer. */
export const RULE_ACTIONS = ["refuse", "blacklist", "flag"] as const
export type RuleAction = (typeof RULE_ACTIONS)[number]

/** The details that a manual rule can compare. */
export const RULE_ATTRIBUTES = ["customer_id", "email", "ip", "phone", ...ADDRESS_FIELDS] as const
export type RuleAttribute = (typeof RULE_ATTRIBUTES)[number]

/** What a manual rule counts. */
export const MANUAL_RULE_COUNTS = ["orders", "suspicions"] as const
export type ManualRuleCount = (typeof MANUAL_RULE_COUNTS)[number]

/** Which of a cart's and of an earlier order's addresses a manual rule compares. */
export const RULE_ADDRESS_TYPES = ["any", "shipping", "billing"] as const
export type RuleAddressType = (typeof RULE_ADDRESS_TYPES)[number]

/** What an auto rule counts. */
export const AUTO_RULE_TYPES = ["orders", "payment_failures"] as const
export type AutoRuleType = (typeof AUTO_RULE_TYPES)[number]

/** Who is "the same" to an auto rule; `store` is everybody. */
export const AUTO_RULE_COUNT_BY = [
  "customer",
  "email",
  "ip",
  "ip_network",
  "phone",
  "address",
  "store",
] as const
export type AutoRuleCountBy = (typeof AUTO_RULE_COUNT_BY)[number]

/** Of what an auto rule may count the different values instead of every event. */
export const AUTO_RULE_DISTINCT = ["email", "ip"] as const
export type AutoRuleDistinct = (typeof AUTO_RULE_DISTINCT)[number]

export const SUSPICION_ADDRESS_TYPES = ["shipping", "billing"] as const
export type SuspicionAddressType = (typeof SUSPICION_ADDRESS_TYPES)[number]

/** `automatic`: put on the list by a rule or a flag; `manual`: by an admin. */
export const SUSPICION_SOURCES = ["automatic", "manual"] as const
export type SuspicionSource = (typeof SUSPICION_SOURCES)[number]

export const SUSPICION_STATUSES = ["open", "confirmed", "dismissed"] as const
export type SuspicionStatus = (typeof SUSPICION_STATUSES)[number]

export const SUSPICION_VERDICTS = ["confirmed", "dismissed"] as const
export type SuspicionVerdict = (typeof SUSPICION_VERDICTS)[number]

/** How a file of entries can be written. */
export const IMPORT_FORMATS = ["csv", "json", "list"] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

export const EXPORT_FORMATS = ["csv", "json"] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What a plain list can be a list of. */
export const LISTED_FIELDS = ["email", "email_domain", "ip", "ip_range", "phone"] as const
export type ListedField = (typeof LISTED_FIELDS)[number]

/** What a reference list is for: signals and checks ask those of the first two uses. */
export const LIST_USES = ["disposable", "proxy", "custom"] as const
export type ListUse = (typeof LIST_USES)[number]

/** What a file does with what is on the list already: leave it, or take off what the file does not have. */
export const LIST_IMPORT_MODES = ["replace", "add"] as const
export type ListImportMode = (typeof LIST_IMPORT_MODES)[number]

export const IMPORT_STATUSES = [
  "checking",
  "ready",
  "running",
  "done",
  "failed",
  "cancelled",
  "expired",
] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

/** What runs in the background, resumable. */
export const JOB_TYPES = [
  "order_check",
  "entry_import",
  "backtest",
  "backfill",
  "profile_rebuild",
  "tagging",
  "merge",
  "customer_import",
] as const
export type JobType = (typeof JOB_TYPES)[number]

export const JOB_STATUSES = ["pending", "running", "done", "failed", "cancelled"] as const
export type JobStatus = (typeof JOB_STATUSES)[number]

/** What became of a hold; `held` until it is ended. */
export const HOLD_STATUSES = ["held", "released", "cancelled"] as const
export type HoldStatus = (typeof HOLD_STATUSES)[number]

/** `automatic`: held by the setting `holds.automatic`; `manual`: by an admin. */
export const HOLD_SOURCES = ["manual", "automatic"] as const
export type HoldSource = (typeof HOLD_SOURCES)[number]

/** What is looked at before a held order is released. */
export const HOLD_CHECKLIST_ITEMS = [
  "customer_identity",
  "shipping_address",
  "payment_details",
] as const
export type HoldChecklistItem = (typeof HOLD_CHECKLIST_ITEMS)[number]

/** Which new orders are held by themselves. `high` means the level high or critical. */
export const AUTOMATIC_HOLDS = ["off", "suspicious", "high", "critical"] as const
export type AutomaticHold = (typeof AUTOMATIC_HOLDS)[number]

/** How risky an order is, from least to most. */
export const RISK_LEVELS = ["safe", "low", "medium", "high", "critical"] as const
export type RiskLevel = (typeof RISK_LEVELS)[number]

/** The levels that something can begin at: every order is at least `safe`. */
export const RISK_LEVELS_ABOVE = ["low", "medium", "high", "critical"] as const
export type RiskLevelAbove = (typeof RISK_LEVELS_ABOVE)[number]

/** What raises the score of an order, or lowers it, in the order in which it is shown. */
export const RISK_SIGNALS = [
  "cancelled_share",
  "returned_share",
  "people_at_address",
  "velocity",
  "declined_payments",
  "cards_from_ip",
  "address_mismatch",
  "rush_large",
  "first_order_large",
  "disposable_email",
  "unusual_email_domain",
  "ip_country",
  "proxy",
  "many_names",
  "suspected",
  "refused_before",
  "new_place",
  "many_cards",
  "card_checks",
  "resembles_banned",
  "good_history",
] as const
export type RiskSignalId = (typeof RISK_SIGNALS)[number]

/** The signals of a customer: those that need no order to look at. */
export const CUSTOMER_RISK_SIGNALS = [
  "cancelled_share",
  "returned_share",
  "velocity",
  "declined_payments",
  "many_names",
  "suspected",
  "refused_before",
  "good_history",
] as const satisfies readonly RiskSignalId[]

/**
 * Why a signal could not be told: the IP is not known; no reference list of that use, or no file of networks by
 * country; the provider tells nothing of cards; the address is one that many share; the store has too few orders
 * in that currency; the total, or the shipping choices, are not known any more; bans and entries are not
 * compared by weak keys.
 */
export const MISSING_DATA = [
  "no_ip",
  "no_list",
  "no_geoip",
  "no_card_data",
  "no_total",
  "shared_address",
  "too_few_orders",
  "shipping_unknown",
  "not_compared",
] as const
export type MissingData = (typeof MISSING_DATA)[number]

/** What customers can share, in the order in which it is shown. */
export const LINKED_BY = ["phone", "address", "ip_network", "card"] as const
export type LinkedBy = (typeof LINKED_BY)[number]

/** How far the backfill of old orders is; `idle` was never started. */
export const BACKFILL_STATUSES = ["idle", "running", "done", "failed", "cancelled"] as const
export type BackfillStatus = (typeof BACKFILL_STATUSES)[number]

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

/** Whether a decision was right, by the admin who reviewed it. */
export const REVIEW_VERDICTS = ["right", "wrong"] as const
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number]

/** What the review of a wrong decision can put right at once. */
export const REVIEW_REMEDIES = [
  "lift_ban",
  "whitelist_customer",
  "deactivate_entry",
  "allow_email",
  "disable_rule",
  "let_through_once",
] as const
export type ReviewRemedy = (typeof REVIEW_REMEDIES)[number]

/** The name of the reason by which an admin's pass lets a checkout through; its type is `check`. */
export const LET_THROUGH_ONCE = "let_through_once"

/** Why a rule or an entry did not look at a checkout. */
export const SKIP_REASONS = ["audience", "channel", "disabled", "no_value"] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** The built-in checks, in the order in which they are listed. */
export const CHECKS = [
  "countries",
  "large_order",
  "address_mismatch",
  "proxy",
  "disposable_email",
  "ip_country",
  "new_place",
  "risk_level",
  "payment_method",
] as const
export type CheckName = (typeof CHECKS)[number]

export const CHECK_ACTIONS = ["flag", "refuse"] as const
export type CheckAction = (typeof CHECK_ACTIONS)[number]

/** Whether the check `countries` names those it hits, or those it leaves alone. */
export const COUNTRY_LISTS = ["deny", "allow"] as const
export type CountryListKind = (typeof COUNTRY_LISTS)[number]

/** In what addresses must differ for the check `address_mismatch` to hit. */
export const MISMATCH_LEVELS = ["country", "any"] as const
export type MismatchLevel = (typeof MISMATCH_LEVELS)[number]

/** What a store that a preset is for sells, or how it is paid; `any` store. */
export const PRESET_AUDIENCES = [
  "card",
  "cash_on_delivery",
  "digital",
  "high_value",
  "any",
] as const
export type PresetAudience = (typeof PRESET_AUDIENCES)[number]

/** What a preset can create; the id of a check is its name. */
export const PRESET_KINDS = ["auto_rule", "manual_rule", "check"] as const
export type PresetKind = (typeof PRESET_KINDS)[number]

export const REFUSAL_STYLES = ["message", "decline"] as const
export type RefusalStyle = (typeof REFUSAL_STYLES)[number]

/** How far a ban reaches beyond the customer record itself. */
export const BAN_SCOPES = ["customer", "email", "phone"] as const
export type BanScope = (typeof BAN_SCOPES)[number]

/** Fields that "add to blacklist" can copy out of an order or a customer. */
export const COPYABLE_FIELDS = [
  ...(["email", "ip", "ip_range", "phone"] as const),
  ...ADDRESS_FIELDS,
  "customer_id",
] as const
export type CopyableField = (typeof COPYABLE_FIELDS)[number]

/** What staff can be told of. */
export const NOTICE_TYPES = ["flagged", "refused", "held", "attack"] as const
export type NoticeType = (typeof NOTICE_TYPES)[number]

/** How far a message is: `unknown` where the process that sent it was killed, so that it may have arrived. */
export const NOTICE_STATUSES = ["due", "sent", "failed", "unknown"] as const
export type NoticeStatus = (typeof NOTICE_STATUSES)[number]

/** How a ban ended. */
export const BAN_ENDS = ["lifted", "whitelisted", "expired"] as const
export type BanEnd = (typeof BAN_ENDS)[number]

/** Names of the events the plugin emits; payloads carry ids only. */
export const BlacklistEvents = {
  ORDER_REFUSED: "blacklist.order_refused",
  ORDER_FLAGGED: "blacklist.order_flagged",
  CUSTOMER_BLACKLISTED: "blacklist.customer_blacklisted",
  CUSTOMER_RELEASED: "blacklist.customer_released",
  CUSTOMER_WHITELISTED: "blacklist.customer_whitelisted",
  SUSPICION_CREATED: "blacklist.suspicion_created",
  ORDER_HELD: "blacklist.order_held",
  ORDER_RELEASED: "blacklist.order_released",
} as const
