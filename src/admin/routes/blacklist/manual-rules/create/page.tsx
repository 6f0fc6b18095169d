import { MANUAL_RULES } from "../../../../features/rules/components/kinds"
import { ToRules } from "../../../../features/rules/components/to-rules"

const CreateManualRulePage = () => <ToRules kind={MANUAL_RULES} to="/create" />

export default CreateManualRulePage
