import { AUTO_RULES } from "../../../../features/rules/components/kinds"
import { ToRule } from "../../../../features/rules/components/to-rules"

const AutoRulePage = () => <ToRule kind={AUTO_RULES} />

export default AutoRulePage
