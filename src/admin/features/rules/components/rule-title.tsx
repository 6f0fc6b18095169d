import type { RuleKind, RuleTypes } from "../lib/rule-kind"

interface RuleTitleProps<T extends RuleTypes> {
  kind: RuleKind<T>
  id: string
}

/** What a rule is called, for the way back above its page. */
export const RuleTitle = <T extends RuleTypes>({ kind, id }: RuleTitleProps<T>) => {
  const { useDetail } = kind.resource
  const { row: rule } = useDetail(id)
  return <span className="max-w-64 truncate">{rule?.name ?? "…"}</span>
}
