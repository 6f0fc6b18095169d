import { AUTO_RULES } from "../../../../features/rules/components/kinds"
import { ToRules } from "../../../../features/rules/components/to-rules"

const CreateAutoRulePage = () => <ToRules kind={AUTO_RULES} to="/create" />

export default CreateAutoRulePage
