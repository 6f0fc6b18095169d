import { Form } from "@medusajs/dashboard/components"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SUSPICION_ADDRESS_TYPES } from "../../../../types"
import { ChoiceField, DetailInput, OptionalMark } from "../../../ui/fields"
import type { IdentityField as Field } from "../lib/create-form"

interface IdentityFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
  field: Field
  hint?: string
  isRequired?: boolean
}

/** One detail of who is suspicious. */
export const IdentityField = <TValues extends FieldValues>({
  form,
  name,
  field,
  hint,
  isRequired,
}: IdentityFieldProps<TValues>) => {
  const { t } = useTranslation("blacklist")
  const isLine = field === "address_1" || field === "address_2"

  return (
    <Form.Field
      control={form.control}
      name={name}
      render={({ field: control }) => (
        <Form.Item>
          <Form.Label icon={!isRequired && <OptionalMark />}>
            {t(isLine ? `suspicions.form.${field}` : `fields.${field}`)}
          </Form.Label>
          <Form.Control>
            <DetailInput {...control} field={field} />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

interface AddressTypeFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
}

/** Which address of the shopper the one below is. */
export const AddressTypeField = <TValues extends FieldValues>({
  form,
  name,
}: AddressTypeFieldProps<TValues>) => {
  const { t } = useTranslation("blacklist")
  return (
    <ChoiceField
      form={form}
      name={name}
      label={t("suspicions.form.addressType")}
      options={SUSPICION_ADDRESS_TYPES.map((value) => ({
        value,
        label: t(`addressTypes.${value}`),
      }))}
    />
  )
}
