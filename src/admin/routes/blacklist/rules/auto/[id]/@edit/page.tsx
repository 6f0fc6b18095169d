import { AUTO_RULES } from "../../../../../../features/rules/components/kinds"
import { EditRuleModal } from "../../../../../../features/rules/components/rule-form"

const EditAutoRulePage = () => <EditRuleModal kind={AUTO_RULES} />

export default EditAutoRulePage
