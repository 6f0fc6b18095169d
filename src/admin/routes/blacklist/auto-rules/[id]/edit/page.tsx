import { AUTO_RULES } from "../../../../../features/rules/components/kinds"
import { ToRule } from "../../../../../features/rules/components/to-rules"

const EditAutoRulePage = () => <ToRule kind={AUTO_RULES} to="/edit" />

export default EditAutoRulePage
