import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { RuleModalHeading } from "../../../../../components/rules/rule-modal-heading"
import { useAutoRule } from "../../../../../hooks/auto-rules"
import { EditAutoRuleForm } from "../../auto-rule-form/edit-form"

const EditAutoRulePage = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { auto_rule, isError, error } = useAutoRule(id)

  if (isError) throw error

  return (
    <RouteFocusModal>
      {auto_rule ? (
        <EditAutoRuleForm key={auto_rule.id} rule={auto_rule} />
      ) : (
        <div className="sr-only">
          <RuleModalHeading
            title={t("autoRules.form.editTitle")}
            description={t("autoRules.form.editDescription")}
          />
        </div>
      )}
    </RouteFocusModal>
  )
}

export default EditAutoRulePage
