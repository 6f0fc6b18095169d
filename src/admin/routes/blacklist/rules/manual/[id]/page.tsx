import { type UIMatch } from "react-router-dom"
import { MANUAL_RULES } from "../../../../../features/rules/components/kinds"
import { RulePage } from "../../../../../features/rules/components/rule-page"
import { RuleTitle } from "../../../../../features/rules/components/rule-title"

const ManualRulePage = () => <RulePage kind={MANUAL_RULES} />

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <RuleTitle kind={MANUAL_RULES} id={params.id ?? ""} />,
}

export default ManualRulePage
