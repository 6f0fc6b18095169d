import { Navigate, useLocation, useParams } from "react-router-dom"
import type { RuleKind, RuleTypes } from "../lib/rule-kind"
import { toKindSearch } from "../lib/kind-search"

interface ToRulesProps<T extends RuleTypes> {
  kind: RuleKind<T>
  /** What stands below it. */
  to?: string
}

/** Leads from an address of before to the page of all rules, with what was searched for. */
export const ToRules = <T extends RuleTypes>({ kind, to = "" }: ToRulesProps<T>) => {
  const { search } = useLocation()
  return <Navigate to={`/blacklist/rules${to}${toKindSearch(kind.texts, search)}`} replace />
}

/** The same for the page of one rule. */
export const ToRule = <T extends RuleTypes>({ kind, to = "" }: ToRulesProps<T>) => {
  const { id = "" } = useParams()
  return <Navigate to={`${kind.page}/${id}${to}`} replace />
}
