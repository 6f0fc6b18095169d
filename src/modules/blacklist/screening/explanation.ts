import type { ExplainedReason, Reason } from "../../../types/decision"
import type { Period } from "../../../types/rules"
import type { CheckSettings } from "../../../types/checks"
import { CHECKS, type CheckName, type SkipReason } from "../../../types/vocabulary"
import { type CheckFacts, findingOf } from "./checks"
import { audienceOf, type EntryFinding, type Findings } from "./findings"
import { agreedFields, matchEntry } from "./match"
import { type Audience, coversChannel, isFor } from "./rules/eligibility"
import type { RuleSet } from "./rules/rule-set"
import type { Shopper } from "./shopper"

/** An entry that may have come near, and whether it is on and has not ended. */
type NearEntry = EntryFinding & { is_in_force: boolean }

/** What is known of a checkout, and all that could look at it. */
export interface ExplainedCheckout {
  /** Null where nothing is known of the checkout any more. */
  known: { shopper: Shopper; findings: Findings } | null
  rules: Pick<RuleSet, "auto" | "manual">
  checks: CheckSettings
  /** What it costs; null where that is not known. */
  total: Pick<CheckFacts, "amount" | "currency_code"> | null
  /** How risky it is, and how it is paid, where a check asks for that. */
  risk: CheckFacts["risk"]
  payment_provider_ids: CheckFacts["payment_provider_ids"]
  /** How often it was, for rules that hit: beyond the limit, where the look-up stops. */
  counts: ReadonlyMap<string, number>
  entries: NearEntry[]
}

/** As many entries as one can read. */
const SHOWN_ENTRIES = 50

/** What a reason of any type may say. */
interface Detail {
  matched?: string[]
  count?: number
  limit?: number
  period?: Period | null
}

/** Reasons of a decision as they stand in its explanation: each of them hit. */
export const explainHits = (reasons: Reason[], live: boolean): ExplainedReason[] =>
  reasons.map(({ type, id, name, detail }) => {
    const { matched = [], count = null, limit = null, period = null } = detail as Detail
    return { type, id, name, hit: true, skipped: null, matched, count, limit, period, live }
  })

type ExplainedRule =
  | { type: "auto_rule"; rule: RuleSet["auto"][number] }
  | { type: "manual_rule"; rule: RuleSet["manual"][number] }

/** Why a rule does not look at a checkout; null where it does. */
function skipOf(
  { type, rule }: ExplainedRule,
  channelId: string | null,
  audience: Audience | null,
  isCounted: boolean
): SkipReason | null {
  if (!rule.enabled) return "disabled"
  if (!coversChannel(rule, channelId)) return "channel"
  if (type === "manual_rule" && audience && !isFor(rule, audience)) return "audience"
  return isCounted ? null : "no_value"
}

const numbersOf = ({ type, rule }: ExplainedRule) =>
  type === "auto_rule"
    ? { matched: [rule.count_by], limit: rule.limit, period: rule.period }
    : { matched: [...rule.attributes], limit: rule.permitted_strikes, period: rule.period }

function explainRule(
  explained: ExplainedRule,
  { known, counts }: ExplainedCheckout
): ExplainedReason {
  const { type, rule } = explained
  const { id, name } = rule
  const found = known?.findings.rule_counts.find((one) => one.rule.rule.id === id)
  const skipped = skipOf(
    explained,
    known?.shopper.sales_channel_id ?? null,
    known && audienceOf(known.shopper, known.findings),
    found !== undefined
  )
  const numbers = numbersOf(explained)
  const count = skipped || !found ? null : Math.max(counts.get(id) ?? 0, found.count)
  const hit = count !== null && count >= numbers.limit
  return { type, id, name, hit, skipped, ...numbers, count, live: true }
}

function explainCheck(
  name: CheckName,
  { known, checks, total, risk, payment_provider_ids }: ExplainedCheckout
): ExplainedReason {
  const unpriced = { amount: null, currency_code: null }
  const facts = known && { ...unpriced, ...total, ...known, risk, payment_provider_ids }
  const found = facts ? findingOf(name, facts, checks) : "no_value"
  const skipped = !checks[name].enabled ? "disabled" : found === "no_value" ? found : null
  const detail = skipped || found === "no_value" ? null : found
  return {
    ...{ type: "check", id: name, name, hit: detail !== null, skipped },
    ...{ matched: detail?.matched ?? [], count: null, limit: detail?.limit ?? null, period: null },
    live: true,
  }
}

function explainEntry(
  { id, reason, canonical, action, is_in_force }: NearEntry,
  shopper: Shopper
): ExplainedReason[] {
  const matched = agreedFields(canonical, action, shopper)
  if (!matched.length) return []
  const hit = is_in_force && matchEntry(canonical, action, shopper) !== null
  const skipped = is_in_force ? null : ("disabled" as const)
  const numbers = { count: null, limit: null, period: null }
  return [{ type: "entry", id, name: reason, hit, skipped, matched, ...numbers, live: true }]
}

/**
 * Everything that looks at a checkout now, or would if it were on: every rule and check, and of the entries those
 * that came near. Pure.
 */
export function explainNow(checkout: ExplainedCheckout): ExplainedReason[] {
  const { known, rules, entries } = checkout
  const explained: ExplainedRule[] = [
    ...rules.auto.map((rule) => ({ type: "auto_rule" as const, rule })),
    ...rules.manual.map((rule) => ({ type: "manual_rule" as const, rule })),
  ]
  const near = known ? entries.flatMap((entry) => explainEntry(entry, known.shopper)) : []
  return [
    ...explained.map((rule) => explainRule(rule, checkout)),
    ...CHECKS.map((name) => explainCheck(name, checkout)),
    ...near.sort((a, b) => b.matched.length - a.matched.length).slice(0, SHOWN_ENTRIES),
  ]
}
