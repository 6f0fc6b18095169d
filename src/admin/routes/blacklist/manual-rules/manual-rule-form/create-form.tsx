import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { RuleModalForm } from "../../../../components/rules/rule-modal-form"
import { showRuleError } from "../../../../lib/rules/show-rule-error"
import { useCreateManualRule } from "../../../../hooks/manual-rules"
import { toCreateManualRule } from "../../../../lib/rules/manual-form"
import { ManualRuleFields } from "./fields"
import { useManualRuleForm } from "./use-manual-rule-form"

export const CreateManualRuleForm = () => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { form, sentence } = useManualRuleForm()
  const { mutate, isPending } = useCreateManualRule()

  const handleSubmit = form.handleSubmit((values) =>
    mutate(toCreateManualRule(values), {
      onSuccess: ({ manual_rule }) => {
        toast.success(t("rules.toasts.created", { name: manual_rule.name }))
        handleSuccess()
      },
      onError: (error) => showRuleError(t, form, error),
    })
  )

  return (
    <RuleModalForm
      form={form}
      title={t("manualRules.form.createTitle")}
      description={t("manualRules.form.createDescription")}
      sentence={sentence}
      onSubmit={handleSubmit}
      submitLabel={t("actions.create")}
      isSaving={isPending}
    >
      <ManualRuleFields form={form} />
    </RuleModalForm>
  )
}
