import { MANUAL_RULES } from "../../../../features/rules/components/kinds"
import { ToRule } from "../../../../features/rules/components/to-rules"

const ManualRulePage = () => <ToRule kind={MANUAL_RULES} />

export default ManualRulePage
