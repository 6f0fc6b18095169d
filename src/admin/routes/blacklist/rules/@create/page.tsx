import { CreateRuleModal } from "../../../../features/rules/components/create-rule"

const CreateRulePage = () => <CreateRuleModal />

export default CreateRulePage
