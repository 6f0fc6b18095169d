import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormSection } from "../../../../components/rules/form-section"
import { OutcomeFields } from "../../../../components/rules/outcome-fields"
import { ScopeFields } from "../../../../components/rules/scope-fields"
import { TextField } from "../../../../components/text-field"
import type { ManualRuleValues } from "../../../../lib/rules/manual-form"
import { AttributeFields } from "./attribute-fields"
import { AudienceFields } from "./audience-fields"
import { CountFields } from "./count-fields"

export const ManualRuleFields = ({ form }: { form: UseFormReturn<ManualRuleValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <>
      <TextField
        form={form}
        name="name"
        label={t("rules.form.name")}
        hint={t("rules.form.nameHint")}
        input={{ placeholder: t("manualRules.form.namePlaceholder") }}
      />
      <FormSection heading={t("rules.form.sections.counts")}>
        <AttributeFields form={form} />
        <CountFields form={form} />
      </FormSection>
      <FormSection heading={t("rules.form.sections.audience")}>
        <AudienceFields form={form} />
      </FormSection>
      <FormSection heading={t("rules.form.sections.outcome")}>
        <OutcomeFields form={form} />
      </FormSection>
      <FormSection heading={t("rules.form.sections.scope")}>
        <ScopeFields form={form} />
      </FormSection>
    </>
  )
}
