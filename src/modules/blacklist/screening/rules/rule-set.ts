import type { AutoRule, ManualRule } from "../../../../types/rules"
import {
  type AttributeSet,
  BUILT_IN_SETS,
  COUNT_BY_SETS,
  FAILURE_SETS,
  type LedgerKind,
  SUSPECT_SETS,
} from "./attribute-sets"
import type { IdentityHashes } from "./hashes"
import { personKeys } from "./person-keys"
import { type KeySide, setKeys } from "./set-keys"

/** A set of attributes that facts are indexed under since a manual rule compared it. */
export interface RegisteredSet extends AttributeSet {
  kind: "order" | "suspicion"
}

/**
 * The enabled rules, as every process keeps them between checkouts, and the sets that facts are
 * indexed under. A copy is stale when its `revision` differs; null where no rule was ever made.
 */
export interface RuleSet {
  revision: string | null
  auto: AutoRule[]
  manual: ManualRule[]
  sets: RegisteredSet[]
}

export const EMPTY_RULE_SET: RuleSet = { revision: null, auto: [], manual: [], sets: [] }

/** A fact as far as its keys depend on it; the source of a use is the rule. */
interface KeyedFact {
  kind: LedgerKind
  source_id?: string | null
}

const FIXED_SETS: Record<Exclude<LedgerKind, "rule_use">, AttributeSet[]> = {
  order: BUILT_IN_SETS,
  payment_failure: [...BUILT_IN_SETS, ...FAILURE_SETS],
  suspicion: SUSPECT_SETS,
  // No rule counts them: only the score does.
  refusal: [],
}

function setsOf({ kind, source_id }: KeyedFact, { auto, sets }: RuleSet): AttributeSet[] {
  if (kind === "rule_use") return useSets(auto.find(({ id }) => id === source_id))
  return [...FIXED_SETS[kind], ...sets.filter((set) => set.kind === kind)]
}

/**
 * By the person as well: the ban of a rule that counts by IP finds the shopper under another one. A rule for
 * the whole store is used against persons all the same.
 */
const useSets = (rule: AutoRule | undefined): AttributeSet[] => {
  if (!rule) return []
  const counted = rule.count_by === "store" ? [] : COUNT_BY_SETS[rule.count_by]
  return [...new Set([...counted, ...COUNT_BY_SETS.customer])]
}

/** Every key that a fact is indexed under, each once. */
export function factKeys(fact: KeyedFact, identity: IdentityHashes, rules: RuleSet): bigint[] {
  const space = fact.kind === "rule_use" ? useKind(fact.source_id as string) : fact.kind
  const keys = setsOf(fact, rules).flatMap((set) => setKeys(space, set, identity, "fact"))
  return [...new Set([...keys.map(({ key }) => key), ...personKeys(fact.kind, identity)])]
}

const useKeys = (
  rule: Pick<AutoRule, "id">,
  sets: AttributeSet[],
  identity: IdentityHashes,
  side: KeySide
): bigint[] => [
  ...new Set(
    sets.flatMap((set) => setKeys(useKind(rule.id), set, identity, side).map(({ key }) => key))
  ),
]

/** The keys by which the uses of a rule against a shopper are counted; none of a rule that is gone. */
export function countedUseKeys(ruleId: string, identity: IdentityHashes, rules: RuleSet): bigint[] {
  const rule = rules.auto.find(({ id }) => id === ruleId)
  return rule ? useKeys(rule, useSets(rule), identity, "query") : []
}

/** The keys under which the uses of a rule against one person lie, however the rule counts. */
export const personUseKeys = (ruleId: string, identity: IdentityHashes): bigint[] =>
  useKeys({ id: ruleId }, COUNT_BY_SETS.customer, identity, "query")

/** Uses are counted for each rule on its own. */
const useKind = (ruleId: string) => `rule_use:${ruleId}` as const
