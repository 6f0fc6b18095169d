import type {
  CustomerStatusValue,
  EntryAction,
  ListUse,
  Mode,
  StatusSource,
} from "../../../types/vocabulary"
import type { CanonicalConditions } from "./conditions"
import type { ListFinding } from "./lists/listed"
import type { LedgerFacts } from "./risk/build-risk-facts"
import type { Audience } from "./rules/eligibility"
import type { RuleCount } from "./rules/rule-reasons"
import type { Origin, Shopper } from "./shopper"

/** What the store knows that may concern a shopper: the result of the one look-up. */
export interface Findings {
  origin: Origin | null
  /** Statuses in force of the cart's and the logged-in customer record. */
  statuses: StatusFinding[]
  /** Bans in force that were found by the shopper's e-mail or phones. */
  bans: BanFinding[]
  /** Entries in force under one of the shopper's keys: candidates. */
  entries: EntryFinding[]
  /** Values on lists under one of the shopper's keys: candidates. */
  lists: ListFinding[]
  /** The uses that some list with values is of: where there is none, nobody can be on one. */
  list_uses: ListUse[]
  /** What the rules count. */
  rule_counts: RuleCount[]
  /** Customer groups, where any rule asks for them. */
  groups: string[]
  /** On the suspicion list, where any rule asks for that. */
  suspicious: boolean
  /** Null or absent where no check that is switched on asks for it. */
  history?: PersonHistory | null
}

/** What scores are made of. */
export interface PersonHistory {
  ledger: LedgerFacts
  /**
   * From which total on an order is large, by currency: null where there are too few orders, absent where nobody
   * has asked yet.
   */
  large_from: Record<string, number | null>
}

export interface StatusFinding {
  id: string
  customer_id: string
  status: CustomerStatusValue
  reason: string | null
  /** What set it, with the id of the rule or suspicion. */
  source: StatusSource
  source_id: string | null
  /** A rule set it on a guest: it reaches nobody who is logged in and shares only the e-mail. */
  set_on_guest: boolean
}

export interface BanFinding extends StatusFinding {
  kind: "email" | "phone"
  value: string
}

export interface EntryFinding {
  id: string
  canonical: CanonicalConditions
  action: EntryAction
  mode: Mode
  reason: string | null
}

/** Who rules see. A guest who typed the e-mail of an account is a guest. */
export const audienceOf = (
  shopper: Shopper,
  { groups, suspicious }: Pick<Findings, "groups" | "suspicious">
): Audience => ({
  is_guest: shopper.logged_in_customer_id === null,
  group_ids: groups,
  suspicious,
})
