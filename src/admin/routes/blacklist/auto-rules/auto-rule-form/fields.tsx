import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormSection } from "../../../../components/rules/form-section"
import { OutcomeFields } from "../../../../components/rules/outcome-fields"
import { ScopeFields } from "../../../../components/rules/scope-fields"
import { TextField } from "../../../../components/text-field"
import type { AutoRuleValues } from "../../../../lib/rules/auto-form"
import { CountFields } from "./count-fields"
import { SuspicionFields } from "./suspicion-fields"

export const AutoRuleFields = ({ form }: { form: UseFormReturn<AutoRuleValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <>
      <TextField
        form={form}
        name="name"
        label={t("rules.form.name")}
        hint={t("rules.form.nameHint")}
        input={{ placeholder: t("autoRules.form.namePlaceholder") }}
      />
      <FormSection heading={t("rules.form.sections.counts")}>
        <CountFields form={form} />
      </FormSection>
      <FormSection heading={t("rules.form.sections.outcome")}>
        <OutcomeFields form={form} />
      </FormSection>
      <FormSection heading={t("autoRules.form.suspicions")}>
        <SuspicionFields form={form} />
      </FormSection>
      <FormSection heading={t("rules.form.sections.scope")}>
        <ScopeFields form={form} />
      </FormSection>
    </>
  )
}
