import { Form } from "@medusajs/dashboard/components"
import { Hint } from "@medusajs/ui"
import { type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { CountrySelect } from "../../../../components/country-select"
import { OptionalMark } from "../../../../components/optional-mark"
import type { EntryFormValues } from "../../../../lib/entry-form"
import { ADDRESS_FIELDS } from "../../../../lib/entry-types"
import { CombinationFields } from "./combination-fields"
import { ConditionField } from "./condition-field"

/** The inputs of the chosen type. */
export const ConditionFields = ({ form }: { form: UseFormReturn<EntryFormValues> }) => {
  const { t } = useTranslation("blacklist")
  const type = useWatch({ control: form.control, name: "type" })

  if (type === "combination") return <CombinationFields form={form} />
  if (type === "address") {
    return (
      <div className="flex flex-col gap-y-4">
        <Hint>{t("entries.typeHints.address")}</Hint>
        <div className="grid grid-cols-2 gap-4">
          {ADDRESS_FIELDS.map((field) => (
            <ConditionField key={field} form={form} field={field} optional />
          ))}
        </div>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-y-4">
      <ConditionField key={type} form={form} field={type} hint={t(`entries.typeHints.${type}`)} />
      {type === "phone" && <PhoneCountryField form={form} />}
    </div>
  )
}

const PhoneCountryField = ({ form }: { form: UseFormReturn<EntryFormValues> }) => {
  const { t } = useTranslation("blacklist")
  return (
    <Form.Field
      control={form.control}
      name="phone_country"
      render={({ field }) => (
        <Form.Item>
          <Form.Label icon={<OptionalMark />}>{t("country.phoneLabel")}</Form.Label>
          <Form.Control>
            <CountrySelect {...field} />
          </Form.Control>
          <Form.Hint>{t("country.phoneHint")}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
