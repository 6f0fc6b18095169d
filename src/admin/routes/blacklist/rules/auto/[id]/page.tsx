import { type UIMatch } from "react-router-dom"
import { AUTO_RULES } from "../../../../../features/rules/components/kinds"
import { RulePage } from "../../../../../features/rules/components/rule-page"
import { RuleTitle } from "../../../../../features/rules/components/rule-title"

const AutoRulePage = () => <RulePage kind={AUTO_RULES} />

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <RuleTitle kind={AUTO_RULES} id={params.id ?? ""} />,
}

export default AutoRulePage
