import { AUTO_RULES } from "../../../features/rules/components/kinds"
import { ToRules } from "../../../features/rules/components/to-rules"

/** Where the list was before both kinds of rules had one page. */
const AutoRulesPage = () => <ToRules kind={AUTO_RULES} />

export default AutoRulesPage
