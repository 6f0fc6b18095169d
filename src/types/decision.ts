import type { RiskSignal } from "./risk"
import type { Period } from "./rules"
import type {
  AutoRuleCountBy,
  AutoRuleDistinct,
  ConditionField,
  DecisionStage,
  EntryAction,
  Mode,
  Outcome,
  ReasonType,
  ReviewVerdict,
  RiskLevel,
  RuleAction,
  RuleAttribute,
  SkipReason,
  StatusSource,
  SuspicionAddressType,
} from "./vocabulary"

/** What a reason would do if it were the only one. */
export type ReasonAction = EntryAction | Outcome | "blacklist"

/**
 * What all reasons have. `detail` says which fields agreed, never what they hold, so that a decision
 * can be kept without the shopper's data.
 */
interface ReasonOf<Type extends ReasonType, Action extends ReasonAction, Detail, Id = string> {
  type: Type
  /** Id of the status, entry or rule; null where there is none. */
  id: Id
  name: string | null
  action: Action
  mode: Mode
  detail: Detail
}

/** What set a status, where that was a rule or a suspicion. */
type StatusOrigin =
  { source: StatusSource; source_id: string } | { source?: undefined; source_id?: undefined }

/** A customer is whitelisted, or a banned person was recognised. */
export type CustomerStatusReason = ReasonOf<
  "customer_status",
  "allow" | "refuse",
  {
    /** By what the person was recognised. */
    matched: ("customer_id" | "email" | "phone")[]
    /** The customer record that has the status; it may be another one than the cart's. */
    customer_id: string
  } & StatusOrigin
>

/** An entry matches. */
export type EntryReason = ReasonOf<
  "entry",
  EntryAction,
  {
    matched: ConditionField[]
    /** Which of the cart's addresses agreed, where address fields were compared. */
    address_type?: SuspicionAddressType
  }
>

/** How often something happened, and how often it is permitted. */
interface CountDetail {
  /** Exact up to ten times the limit, and at least up to 100. */
  count: number
  /** There are more than that, or it could not be counted how many more. */
  count_is_floor?: true
  limit: number
}

/** An auto rule hits. */
export type AutoRuleReason = ReasonOf<
  "auto_rule",
  RuleAction,
  CountDetail & {
    matched: AutoRuleCountBy[]
    period: Period
    /** Of what different values were counted, where the rule does that. */
    distinct?: AutoRuleDistinct
  }
>

/** A manual rule hits. */
export type ManualRuleReason = ReasonOf<
  "manual_rule",
  RuleAction,
  CountDetail & {
    matched: RuleAttribute[]
    /** Null where everything is counted. */
    period: Period | null
    /** Where the rule compares one address only. */
    address_type?: SuspicionAddressType
  }
>

/** A built-in check hits, or a store's own handler of `gatherReasons` returned it. */
export type CheckReason = ReasonOf<
  "check",
  ReasonAction,
  {
    matched?: string[]
    count?: number
    count_is_floor?: boolean
    limit?: number
    period?: Period | null
    address_type?: SuspicionAddressType
    [key: string]: unknown
  },
  string | null
>

/** The screening failed: the merchant's choice of what happens then. */
export type ErrorReason = ReasonOf<
  "error",
  "allow" | "refuse",
  {
    /** A code; never a value of the shopper's. */
    error: string
  },
  null
>

/** One thing that spoke for or against a checkout. */
export type Reason =
  CustomerStatusReason | EntryReason | AutoRuleReason | ManualRuleReason | CheckReason | ErrorReason

/** The pure result for one checkout: an outcome and every reason found on the way. */
export interface Verdict {
  outcome: Outcome
  /** False where only monitored reasons were found: recorded, not applied. */
  enforced: boolean
  reasons: Reason[]
}

/** The reason that decided, by its type and id. */
export interface DecidedBy {
  type: ReasonType
  id: string | null
}

/** What an admin thinks of a decision. */
export interface DecisionReview {
  verdict: ReviewVerdict
  comment: string | null
  /** Id of the user or API key. */
  reviewed_by: string | null
  reviewed_at: string
}

/** One thing that looked at a checkout, or did not, and why. */
export interface ExplainedReason {
  type: ReasonType
  id: string | null
  name: string | null
  hit: boolean
  /** Why it did not look at the checkout; null where it did. */
  skipped: SkipReason | null
  /** The fields that agreed, or that a rule counts by; never what they hold. */
  matched: string[]
  /** Null where nothing was counted. */
  count: number | null
  limit: number | null
  period: Period | null
  /** As it is now; false says what hit when it was decided. */
  live: boolean
}

/** A verdict and whom it was about, as it is kept and shown to the admin. */
export interface DecisionRecord extends Verdict {
  stage: DecisionStage
  cart_id: string | null
  order_id: string | null
  customer_id: string | null
  /** Masked (`j***@example.com`): enough to recognise, not enough to write to. */
  email: string | null
  /** The total that core shows of the cart or order; null where nothing is known of one. */
  amount: number | null
  currency_code: string | null
  sales_channel_id: string | null
  /** Null where nothing was enforced. */
  decided_by: DecidedBy | null
  /** How risky it is; null where it was not scored: nothing was found, or the score failed. */
  score: number | null
  level: RiskLevel | null
  signals: RiskSignal[]
  /** Milliseconds that the screening took. */
  duration_ms: number
}
