import type { Reason, ReasonAction, Verdict } from "../../../types/decision"
import type { BlacklistOptions } from "../../../types/options"
import type { BlacklistSettings } from "../../../types/settings"
import type {
  CustomerStatusValue,
  EntryAction,
  Mode,
  Outcome,
  StatusSource,
} from "../../../types/vocabulary"
import type { CanonicalConditions } from "./conditions"
import { matchEntry } from "./match"
import { type RuleCount, type Audience, ruleReasons } from "./rules"
import type { Origin, Shopper } from "./shopper"

/** What the store knows that may concern a shopper: the answer of the one look-up. */
export interface Findings {
  origin: Origin | null
  /** Statuses in force of the cart's and the logged-in customer record. */
  statuses: StatusFinding[]
  /** Bans in force that were found by the shopper's e-mail or phones. */
  bans: BanFinding[]
  /** Entries in force that are filed under one of the shopper's keys: candidates. */
  entries: EntryFinding[]
  /** How often what the rules count came before. */
  rule_counts: RuleCount[]
  /** Customer groups, where any rule asks for them. */
  groups: string[]
  /** On the suspicion list, where any rule asks for that. */
  suspicious: boolean
}

export interface StatusFinding {
  id: string
  customer_id: string
  status: CustomerStatusValue
  reason: string | null
  /** What set it, and its id where that is a rule or a suspicion. */
  source: StatusSource
  source_id: string | null
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

const OUTCOME_OF: Record<ReasonAction, Outcome> = {
  allow: "allow",
  flag: "flag",
  block: "refuse",
  refuse: "refuse",
  blacklist: "refuse",
}

function entryReasons(shopper: Shopper, entries: EntryFinding[], action: EntryAction): Reason[] {
  return entries.flatMap((entry) => {
    const match = entry.action === action ? matchEntry(entry.canonical, action, shopper) : null
    if (!match) return []
    const { id, mode, reason } = entry
    return [{ type: "entry", id, name: reason, action, mode, detail: { ...match } }]
  })
}

const statusReason = (finding: StatusFinding, matched: string[]): Reason => ({
  type: "customer_status",
  id: finding.id,
  name: finding.reason,
  action: finding.status === "whitelisted" ? "allow" : "refuse",
  mode: "enforce",
  detail: {
    matched,
    customer_id: finding.customer_id,
    ...(finding.source_id && { source: finding.source, source_id: finding.source_id }),
  },
})

/**
 * Trust is bound to the account: it holds only while that customer is logged in. Whoever types
 * the e-mail as a guest has the account's id on the cart, but no login.
 */
const trusted = (shopper: Shopper, statuses: StatusFinding[]) =>
  statuses.find(
    ({ status, customer_id }) =>
      status === "whitelisted" &&
      customer_id === shopper.customer_id &&
      customer_id === shopper.logged_in_customer_id
  )

/** One reason a banned person, naming everything by which the person was recognised. */
function banReasons(
  shopper: Shopper,
  { statuses, bans }: Findings,
  scope: BlacklistSettings["ban_scope"]
): Reason[] {
  const people = new Map<string, { finding: StatusFinding; matched: string[] }>()
  const recognise = (finding: StatusFinding, by: string) => {
    const known = people.get(finding.id)
    if (!known) people.set(finding.id, { finding, matched: [by] })
    else if (!known.matched.includes(by)) known.matched.push(by)
  }

  if (scope.includes("customer")) {
    statuses
      .filter(({ status }) => status === "blacklisted")
      .forEach((finding) => recognise(finding, "customer_id"))
  }
  for (const ban of bans) {
    const same =
      ban.kind === "email" ? ban.value === shopper.email : shopper.phones.includes(ban.value)
    if (same && scope.includes(ban.kind)) recognise(ban, ban.kind)
  }
  return [...people.values()].map(({ finding, matched }) => statusReason(finding, matched))
}

/** Who rules see: a guest who typed an account's e-mail is a guest. */
export const audienceOf = (
  shopper: Shopper,
  { groups, suspicious }: Pick<Findings, "groups" | "suspicious">
): Audience => ({
  is_guest: shopper.logged_in_customer_id === null,
  group_ids: groups,
  suspicious,
})

/** The outcome of reasons that stand in the order of precedence: the first enforced one wins. */
export function conclude(reasons: Reason[]): Verdict {
  const decisive = reasons.find(({ mode }) => mode === "enforce")
  return {
    outcome: decisive ? OUTCOME_OF[decisive.action] : "allow",
    // A checkout that is let through with only monitored hits had nothing applied to it.
    enforced: decisive !== undefined || reasons.length === 0,
    reasons,
  }
}

/**
 * Decides one checkout, by the order of precedence of the contract's section 2. Pure: the same
 * facts give the same answer, and every reason found is listed, not only the decisive one.
 *
 * @param checkReasons - hits of checks and of a store's own handlers; they stand behind the rules
 * and before `flag` entries.
 */
export function decide(
  shopper: Shopper,
  findings: Findings,
  settings: Pick<BlacklistSettings, "ban_scope">,
  checkReasons: Reason[] = []
): Verdict {
  const whitelisted = trusted(shopper, findings.statuses)
  if (whitelisted) return conclude([statusReason(whitelisted, ["customer_id"])])

  return conclude([
    ...entryReasons(shopper, findings.entries, "allow"),
    ...banReasons(shopper, findings, settings.ban_scope),
    ...entryReasons(shopper, findings.entries, "block"),
    ...ruleReasons(findings.rule_counts, audienceOf(shopper, findings)),
    ...checkReasons,
    ...entryReasons(shopper, findings.entries, "flag"),
  ])
}

/**
 * The verdict where something around the decision failed: what the store knows by itself still
 * holds, and the failure stands beside it. Only a checkout that would pass is left to `onError`.
 */
export const despiteFailure = (verdict: Verdict, failed: Verdict): Verdict => ({
  ...(verdict.outcome === "allow" ? failed : verdict),
  reasons: [...verdict.reasons, ...failed.reasons],
})

/** The same verdict about an order that is placed already: nothing is refused any more, but flagged. */
export const forPlacedOrder = (verdict: Verdict): Verdict =>
  verdict.outcome === "refuse" ? { ...verdict, outcome: "flag" } : verdict

/** The verdict where screening itself failed: the merchant's choice, with the failure as reason. */
export const decideOnError = (error: string, onError: BlacklistOptions["onError"]): Verdict => ({
  outcome: onError === "refuse" ? "refuse" : "allow",
  enforced: true,
  reasons: [
    {
      type: "error",
      id: null,
      name: null,
      action: onError,
      mode: "enforce",
      detail: { error },
    },
  ],
})
