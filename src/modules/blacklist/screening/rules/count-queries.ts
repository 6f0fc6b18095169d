import type { AutoRule, ManualRule, Period } from "../../../../types/rules"
import type { AutoRuleDistinct } from "../../../../types/vocabulary"
import {
  type AttributeSet,
  BY_SALES_CHANNEL,
  COUNT_BY_SETS,
  type LedgerKind,
  setOfRule,
  SUSPECT_SETS,
} from "./attribute-sets"
import { lookupKey } from "../lookup-key"
import { coversChannel } from "./eligibility"
import type { IdentityHashes } from "./hashes"
import type { RuleSet } from "./rule-set"
import { type SetKey, setKeys } from "./set-keys"

/** What one rule counts: are there `limit` facts under these keys in the period? */
export interface CountQuery {
  rule: { type: "auto_rule"; rule: AutoRule } | { type: "manual_rule"; rule: ManualRule }
  /** Only orders are claimed: a payment failure is not known before it happens. */
  kind: LedgerKind
  sets: AttributeSet[]
  keys: SetKey[]
  period: Period | null
  limit: number
  /** What is counted instead of facts: their different values of this; null for the facts themselves. */
  distinct: AutoRuleDistinct | null
}

const AUTO_KINDS = { orders: "order", payment_failures: "payment_failure" } as const
const MANUAL_KINDS = { orders: "order", suspicions: "suspicion" } as const

/** What a rule counts, for any shopper. */
type RuleQuery = Omit<CountQuery, "keys">

/** Whether a rule counts everything in the sales channels that it names, whoever did it. */
const countsChannels = ({ count_by, sales_channel_ids }: AutoRule): boolean =>
  count_by === "store" && sales_channel_ids.length > 0

const autoRuleQuery = (rule: AutoRule): RuleQuery => ({
  rule: { type: "auto_rule", rule },
  kind: AUTO_KINDS[rule.type],
  sets: countsChannels(rule) ? [BY_SALES_CHANNEL] : COUNT_BY_SETS[rule.count_by],
  period: rule.period,
  limit: rule.limit,
  distinct: rule.distinct,
})

const manualRuleQuery = (rule: ManualRule): RuleQuery => ({
  rule: { type: "manual_rule", rule },
  kind: MANUAL_KINDS[rule.count],
  sets: [setOfRule(rule)],
  period: rule.period,
  limit: rule.permitted_strikes,
  distinct: null,
})

const ruleQueries = new WeakMap<RuleSet, RuleQuery[]>()

/** Made once for each copy of the rules, not at every checkout. */
function ruleQueriesOf(rules: RuleSet): RuleQuery[] {
  let found = ruleQueries.get(rules)
  if (!found) {
    found = [...rules.auto.map(autoRuleQuery), ...rules.manual.map(manualRuleQuery)]
    ruleQueries.set(rules, found)
  }
  return found
}

/** As if in all the channels that such a rule names: they are counted together. */
const withNamedChannels = ({ type, rule }: RuleQuery["rule"], identity: IdentityHashes) =>
  type === "auto_rule" && countsChannels(rule)
    ? {
        ...identity,
        sales_channel_id: rule.sales_channel_ids.map((id) => lookupKey("sales_channel_id", id)),
      }
    : identity

/**
 * The queries of all rules for this cart's channel. A rule whose details the cart does not have needs
 * none: it cannot hit.
 */
export const countQueriesFor = (
  rules: RuleSet,
  identity: IdentityHashes,
  channelId: string | null,
  ipFromCart: boolean
): CountQuery[] =>
  ruleQueriesOf(rules).flatMap((query) => {
    const { rule, kind, sets } = query
    if (!coversChannel(rule.rule, channelId)) return []
    const counted = withNamedChannels(rule, identity)
    const keys = sets.flatMap((set) => setKeys(kind, set, counted, "query", ipFromCart))
    return keys.length ? [{ ...query, keys }] : []
  })

/**
 * What checkouts that count the same wait for one another on: everything the queries find facts by, and
 * everything that the fact of this checkout will be found by.
 */
export const locksOf = (queries: CountQuery[], identity: IdentityHashes): bigint[] => [
  ...new Set(
    queries.flatMap(({ kind, sets, keys }) =>
      [...keys, ...sets.flatMap((set) => setKeys(kind, set, identity, "fact"))].map(
        ({ key }) => key
      )
    )
  ),
]

/** Whether any rule needs the suspicion list or customer groups; most stores' rules do not. */
export const needsOf = ({ manual }: RuleSet) => ({
  suspicion: manual.some(({ requires_suspicion }) => requires_suspicion),
  groups: manual.some(
    ({ customer_group_ids, for_unassigned_customers }) =>
      customer_group_ids.length > 0 || for_unassigned_customers
  ),
})

/** The keys of a shopper on the suspicion list. */
export const suspectKeys = (identity: IdentityHashes, ipFromCart = false): SetKey[] =>
  SUSPECT_SETS.flatMap((set) => setKeys("suspicion", set, identity, "query", ipFromCart))
