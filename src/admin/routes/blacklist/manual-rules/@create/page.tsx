import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateManualRuleForm } from "../manual-rule-form/create-form"

const CreateManualRulePage = () => (
  <RouteFocusModal>
    <CreateManualRuleForm />
  </RouteFocusModal>
)

export default CreateManualRulePage
