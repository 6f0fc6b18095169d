import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { RuleModalWithoutForm } from "../../../../../components/rules/rule-modal-without-form"
import { useAutoRule } from "../../../../../hooks/auto-rules"
import { isNotFound } from "../../../../../lib/api-error"
import { EditAutoRuleForm } from "../../auto-rule-form/edit-form"

const EditAutoRulePage = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { auto_rule, isError, error } = useAutoRule(id)

  // Decisions and suspicions keep leading to the rule behind them when it was deleted.
  const isGone = isNotFound(error)

  if (isError && !isGone) throw error

  return (
    <RouteFocusModal>
      {auto_rule && !isGone ? (
        <EditAutoRuleForm key={auto_rule.id} rule={auto_rule} />
      ) : (
        <RuleModalWithoutForm
          title={t("autoRules.form.editTitle")}
          description={t("autoRules.form.editDescription")}
          isGone={isGone}
        />
      )}
    </RouteFocusModal>
  )
}

export default EditAutoRulePage
