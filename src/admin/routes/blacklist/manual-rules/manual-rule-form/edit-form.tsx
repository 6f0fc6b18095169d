import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminManualRule } from "../../../../../types/http"
import { RuleModalForm } from "../../../../components/rules/rule-modal-form"
import { showRuleError } from "../../../../lib/rules/show-rule-error"
import { useUpdateManualRule } from "../../../../hooks/manual-rules"
import { toUpdateManualRule } from "../../../../lib/rules/manual-form"
import { ManualRuleFields } from "./fields"
import { useManualRuleForm } from "./use-manual-rule-form"

export const EditManualRuleForm = ({ rule }: { rule: AdminManualRule }) => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { form, sentence } = useManualRuleForm(rule)
  const { mutate, isPending } = useUpdateManualRule()

  const handleSubmit = form.handleSubmit((values) =>
    mutate(
      { id: rule.id, update: toUpdateManualRule(values, rule) },
      {
        onSuccess: ({ manual_rule }) => {
          toast.success(t("rules.toasts.updated", { name: manual_rule.name }))
          handleSuccess()
        },
        onError: (error) => showRuleError(t, form, error),
      }
    )
  )

  return (
    <RuleModalForm
      form={form}
      title={t("manualRules.form.editTitle")}
      description={t("manualRules.form.editDescription")}
      sentence={sentence}
      onSubmit={handleSubmit}
      submitLabel={t("actions.save")}
      isSaving={isPending}
    >
      <ManualRuleFields form={form} />
    </RuleModalForm>
  )
}
