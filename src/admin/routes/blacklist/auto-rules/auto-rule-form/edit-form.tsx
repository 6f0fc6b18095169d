import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminAutoRule } from "../../../../../types/http"
import { RuleModalForm } from "../../../../components/rules/rule-modal-form"
import { showRuleError } from "../../../../lib/rules/show-rule-error"
import { useUpdateAutoRule } from "../../../../hooks/auto-rules"
import { toUpdateAutoRule } from "../../../../lib/rules/auto-form"
import { AutoRuleFields } from "./fields"
import { useAutoRuleForm } from "./use-auto-rule-form"

export const EditAutoRuleForm = ({ rule }: { rule: AdminAutoRule }) => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { form, sentence } = useAutoRuleForm(rule)
  const { mutate, isPending } = useUpdateAutoRule()

  const handleSubmit = form.handleSubmit((values) =>
    mutate(
      { id: rule.id, update: toUpdateAutoRule(values, rule) },
      {
        onSuccess: ({ auto_rule }) => {
          toast.success(t("rules.toasts.updated", { name: auto_rule.name }))
          handleSuccess()
        },
        onError: (error) => showRuleError(t, form, error),
      }
    )
  )

  return (
    <RuleModalForm
      form={form}
      title={t("autoRules.form.editTitle")}
      description={t("autoRules.form.editDescription")}
      sentence={sentence}
      onSubmit={handleSubmit}
      submitLabel={t("actions.save")}
      isSaving={isPending}
    >
      <AutoRuleFields form={form} />
    </RuleModalForm>
  )
}
