import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { RuleModalForm } from "../../../../components/rules/rule-modal-form"
import { showRuleError } from "../../../../lib/rules/show-rule-error"
import { useCreateAutoRule } from "../../../../hooks/auto-rules"
import { toCreateAutoRule } from "../../../../lib/rules/auto-form"
import { AutoRuleFields } from "./fields"
import { useAutoRuleForm } from "./use-auto-rule-form"

export const CreateAutoRuleForm = () => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { form, sentence } = useAutoRuleForm()
  const { mutate, isPending } = useCreateAutoRule()

  const handleSubmit = form.handleSubmit((values) =>
    mutate(toCreateAutoRule(values), {
      onSuccess: ({ auto_rule }) => {
        toast.success(t("rules.toasts.created", { name: auto_rule.name }))
        handleSuccess()
      },
      onError: (error) => showRuleError(t, form, error),
    })
  )

  return (
    <RuleModalForm
      form={form}
      title={t("autoRules.form.createTitle")}
      description={t("autoRules.form.createDescription")}
      sentence={sentence}
      onSubmit={handleSubmit}
      submitLabel={t("actions.create")}
      isSaving={isPending}
    >
      <AutoRuleFields form={form} />
    </RuleModalForm>
  )
}
