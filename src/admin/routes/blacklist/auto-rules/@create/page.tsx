import { AUTO_RULES } from "../../../../features/rules/components/kinds"
import { CreateRuleModal } from "../../../../features/rules/components/rule-form"

const CreateAutoRulePage = () => <CreateRuleModal kind={AUTO_RULES} />

export default CreateAutoRulePage
