import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { RuleModalHeading } from "../../../../../components/rules/rule-modal-heading"
import { useManualRule } from "../../../../../hooks/manual-rules"
import { EditManualRuleForm } from "../../manual-rule-form/edit-form"

const EditManualRulePage = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { manual_rule, isError, error } = useManualRule(id)

  if (isError) throw error

  return (
    <RouteFocusModal>
      {manual_rule ? (
        <EditManualRuleForm key={manual_rule.id} rule={manual_rule} />
      ) : (
        <div className="sr-only">
          <RuleModalHeading
            title={t("manualRules.form.editTitle")}
            description={t("manualRules.form.editDescription")}
          />
        </div>
      )}
    </RouteFocusModal>
  )
}

export default EditManualRulePage
