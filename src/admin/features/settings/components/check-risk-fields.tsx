import { Form } from "@medusajs/dashboard/components"
import { Textarea } from "@medusajs/ui"
import type { FieldPathByValue, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { RISK_LEVELS_ABOVE, type RiskLevelAbove } from "../../../../types"
import { CheckboxesField, ChoiceField } from "../../../ui/fields"
import type { ChecksValues } from "../lib/checks"
import { providerName } from "../lib/provider-name"

interface RiskFromFieldProps {
  form: UseFormReturn<ChecksValues>
  name: FieldPathByValue<ChecksValues, RiskLevelAbove>
}

/** From which level of the risk on a check hits. */
export const RiskFromField = ({ form, name }: RiskFromFieldProps) => {
  const { t } = useTranslation("blacklist")
  return (
    <ChoiceField
      form={form}
      name={name}
      label={t("settings.checks.from")}
      options={RISK_LEVELS_ABOVE.map((value) => ({ value, label: t(`risk.levels.${value}`) }))}
    />
  )
}

interface PaymentMethodFieldsProps {
  form: UseFormReturn<ChecksValues>
  /** Ids of those that the store has. */
  providers: string[]
}

/** Which payment methods a risky order does not get, and what the shopper is told. */
export const PaymentMethodFields = ({ form, providers }: PaymentMethodFieldsProps) => {
  const { t } = useTranslation("blacklist")
  // What was chosen stays an option when the store does not have it any more.
  const chosen = form.formState.defaultValues?.method?.providers ?? []
  const ids = [...new Set([...providers, ...chosen.flatMap((id) => id ?? [])])]

  return (
    <>
      <RiskFromField form={form} name="method.from" />
      <CheckboxesField
        form={form}
        name="method.providers"
        label={t("settings.checks.providers")}
        hint={t("settings.checks.providersHint")}
        options={ids.map((value) => ({ value, label: providerName(value) }))}
      />
      <Form.Field
        control={form.control}
        name="method.message"
        render={({ field }) => (
          <Form.Item>
            <Form.Label>{t("settings.checks.message")}</Form.Label>
            <Form.Control>
              <Textarea {...field} rows={2} />
            </Form.Control>
            <Form.Hint>{t("settings.checks.messageHint")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
    </>
  )
}
