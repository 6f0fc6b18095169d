import type { AutoRule, ManualRule, Period } from "../../../../types/rules"
import {
  type AttributeSet,
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

/** What a rule asks of whomever it meets. */
interface Inquiry extends Omit<Question, "keys"> {
  sets: AttributeSet[]
}

const inquiryOfAuto = (rule: AutoRule): Inquiry => ({
  rule: { type: "auto_rule", rule },
  kind: AUTO_KINDS[rule.type],
  sets: COUNT_BY_SETS[rule.count_by],
  period: rule.period,
  limit: rule.limit,
})

const inquiryOfManual = (rule: ManualRule): Inquiry => ({
  rule: { type: "manual_rule", rule },
  kind: MANUAL_KINDS[rule.count],
  sets: [setOfRule(rule)],
  period: rule.period,
  limit: rule.permitted_strikes,
})

const inquiries = new WeakMap<RuleBook, Inquiry[]>()

/** Worked out once for each copy of the rules, not at every checkout. */
function inquiriesOf(book: RuleBook): Inquiry[] {
  let found = inquiries.get(book)
  if (!found) {
    found = [...book.auto.map(inquiryOfAuto), ...book.manual.map(inquiryOfManual)]
    inquiries.set(book, found)
  }
  return found
}

/**
 * The questions of all rules that look at this cart's channel. A rule whose details the cart does
 * not have asks nothing: it cannot hit.
 */
export const questionsFor = (
  book: RuleBook,
  identity: IdentityHashes,
  channelId: string | null,
  ipIsNoted: boolean
): Question[] =>
  inquiriesOf(book).flatMap(({ rule, kind, sets, period, limit }) => {
    if (!coversChannel(rule.rule, channelId)) return []
    const keys = sets.flatMap((set) => setKeys(kind, set, identity, ipIsNoted))
    return keys.length ? [{ rule, kind, keys, period, limit }] : []
  })

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
