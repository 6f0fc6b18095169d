import type { AutoRule, ManualRule, Period } from "../../../../types/rules"
import {
  COUNT_BY_SETS,
  type LedgerKind,
  type SetKey,
  setKeys,
  setOfRule,
  SUSPECT_SETS,
} from "./attribute-sets"
import { coversChannel } from "./eligibility"
import type { IdentityHashes } from "./hashes"
import type { RuleBook } from "./rule-book"

/** What the ledger is asked for one rule: are there `limit` facts under these keys in the period? */
export interface Question {
  rule: { type: "auto_rule"; rule: AutoRule } | { type: "manual_rule"; rule: ManualRule }
  /** Only orders are claimed: nobody knows of a failed payment before it failed. */
  kind: LedgerKind
  keys: SetKey[]
  period: Period | null
  limit: number
}

const AUTO_KINDS = { orders: "order", payment_failures: "payment_failure" } as const
const MANUAL_KINDS = { orders: "order", suspicions: "suspicion" } as const

const askAuto = (rule: AutoRule, identity: IdentityHashes, ipIsNoted: boolean): Question => {
  const kind = AUTO_KINDS[rule.type]
  return {
    rule: { type: "auto_rule", rule },
    kind,
    keys: COUNT_BY_SETS[rule.count_by].flatMap((set) => setKeys(kind, set, identity, ipIsNoted)),
    period: rule.period,
    limit: rule.limit,
  }
}

const askManual = (rule: ManualRule, identity: IdentityHashes, ipIsNoted: boolean): Question => {
  const kind = MANUAL_KINDS[rule.count]
  return {
    rule: { type: "manual_rule", rule },
    kind,
    keys: setKeys(kind, setOfRule(rule), identity, ipIsNoted),
    period: rule.period,
    limit: rule.permitted_strikes,
  }
}

/**
 * The questions of all rules that look at this cart's channel. A rule whose details the cart does
 * not have asks nothing: it cannot hit.
 */
export const questionsFor = (
  { auto, manual }: RuleBook,
  identity: IdentityHashes,
  channelId: string | null,
  ipIsNoted: boolean
): Question[] =>
  [
    ...auto
      .filter((rule) => coversChannel(rule, channelId))
      .map((rule) => askAuto(rule, identity, ipIsNoted)),
    ...manual
      .filter((rule) => coversChannel(rule, channelId))
      .map((rule) => askManual(rule, identity, ipIsNoted)),
  ].filter(({ keys }) => keys.length > 0)

/** Whether any rule asks for the suspicion list or for customer groups; most stores' rules do not. */
export const needsOf = ({ manual }: RuleBook) => ({
  suspicion: manual.some(({ requires_suspicion }) => requires_suspicion),
  groups: manual.some(
    ({ customer_group_ids, for_unassigned_customers }) =>
      customer_group_ids.length > 0 || for_unassigned_customers
  ),
})

/** The keys by which a shopper stands on the suspicion list. */
export const suspectKeys = (identity: IdentityHashes): bigint[] =>
  SUSPECT_SETS.flatMap((set) => setKeys("suspicion", set, identity).map(({ key }) => key))
