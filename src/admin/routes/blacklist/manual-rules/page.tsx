import { MANUAL_RULES } from "../../../features/rules/components/kinds"
import { ToRules } from "../../../features/rules/components/to-rules"

/** Where the list was before both kinds of rules had one page. */
const ManualRulesPage = () => <ToRules kind={MANUAL_RULES} />

export default ManualRulesPage
