import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateAutoRuleForm } from "../auto-rule-form/create-form"

const CreateAutoRulePage = () => (
  <RouteFocusModal>
    <CreateAutoRuleForm />
  </RouteFocusModal>
)

export default CreateAutoRulePage
