import { MANUAL_RULES } from "../../../../features/rules/components/kinds"
import { CreateRuleModal } from "../../../../features/rules/components/rule-form"

const CreateManualRulePage = () => <CreateRuleModal kind={MANUAL_RULES} />

export default CreateManualRulePage
