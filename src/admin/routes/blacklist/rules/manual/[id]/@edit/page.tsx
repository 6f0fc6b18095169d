import { MANUAL_RULES } from "../../../../../../features/rules/components/kinds"
import { EditRuleModal } from "../../../../../../features/rules/components/rule-form"

const EditManualRulePage = () => <EditRuleModal kind={MANUAL_RULES} />

export default EditManualRulePage
