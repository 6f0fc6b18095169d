import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { RuleModalWithoutForm } from "../../../../../components/rules/rule-modal-without-form"
import { useManualRule } from "../../../../../hooks/manual-rules"
import { isNotFound } from "../../../../../lib/api-error"
import { EditManualRuleForm } from "../../manual-rule-form/edit-form"

const EditManualRulePage = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { manual_rule, isError, error } = useManualRule(id)

  // Decisions and suspicions keep leading to the rule behind them when it was deleted.
  const isGone = isNotFound(error)

  if (isError && !isGone) throw error

  return (
    <RouteFocusModal>
      {manual_rule && !isGone ? (
        <EditManualRuleForm key={manual_rule.id} rule={manual_rule} />
      ) : (
        <RuleModalWithoutForm
          title={t("manualRules.form.editTitle")}
          description={t("manualRules.form.editDescription")}
          isGone={isGone}
        />
      )}
    </RouteFocusModal>
  )
}

export default EditManualRulePage
