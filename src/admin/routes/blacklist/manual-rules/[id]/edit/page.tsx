import { MANUAL_RULES } from "../../../../../features/rules/components/kinds"
import { ToRule } from "../../../../../features/rules/components/to-rules"

const EditManualRulePage = () => <ToRule kind={MANUAL_RULES} to="/edit" />

export default EditManualRulePage
