import { Form } from "@medusajs/dashboard/components"
import { Plus, XMarkMini } from "@medusajs/icons"
import { Button, DropdownMenu, Hint, IconButton } from "@medusajs/ui"
import { type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { CONDITION_FIELDS, type ConditionField as Field } from "../../../../types"
import { ChoiceField, CountrySelect, DetailInput, OptionalMark } from "../../../ui/fields"
import type { EntryFormValues } from "../lib/entry-form"
import { ADDRESS_FIELDS, ENTRY_TYPES } from "../lib/entry-types"

/** What the entry goes by; what was wrong with the fields of another type is forgotten. */
export const TypeField = ({ form }: { form: UseFormReturn<EntryFormValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <ChoiceField
      form={form}
      name="type"
      label={t("entries.form.type")}
      options={ENTRY_TYPES.map((value) => ({ value, label: t(`entries.types.${value}`) }))}
      onChosen={form.clearErrors}
    />
  )
}

/** The inputs of the chosen type. */
export const ConditionFields = ({ form }: { form: UseFormReturn<EntryFormValues> }) => {
  const { t } = useTranslation("blacklist")
  const type = useWatch({ control: form.control, name: "type" })

  if (type === "combination") return <CombinationFields form={form} />
  if (type === "address") {
    return (
      <div className="flex flex-col gap-y-4">
        <Hint>{t("entries.typeHints.address")}</Hint>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
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

/** Any set of fields, each once. */
const CombinationFields = ({ form }: { form: UseFormReturn<EntryFormValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <Form.Field
      control={form.control}
      name="added"
      render={({ field: { value: added, onChange } }) => {
        const addable = CONDITION_FIELDS.filter((field) => !added.includes(field))
        const handleRemove = (removed: Field) => {
          onChange(added.filter((field) => field !== removed))
          form.setValue(`conditions.${removed}`, "")
        }

        return (
          <Form.Item className="flex flex-col gap-y-4 space-y-0">
            <Hint>{t("entries.typeHints.combination")}</Hint>
            {added.map((field) => (
              <ConditionField
                key={field}
                form={form}
                field={field}
                onRemove={() => handleRemove(field)}
              />
            ))}
            <DropdownMenu>
              <DropdownMenu.Trigger asChild disabled={!addable.length}>
                <Button type="button" size="small" variant="secondary" className="w-fit">
                  <Plus />
                  {t("entries.form.addCondition")}
                </Button>
              </DropdownMenu.Trigger>
              <DropdownMenu.Content align="start" className="max-h-64 overflow-y-auto">
                {addable.map((field) => (
                  <DropdownMenu.Item key={field} onSelect={() => onChange([...added, field])}>
                    {t(`fields.${field}`)}
                  </DropdownMenu.Item>
                ))}
              </DropdownMenu.Content>
            </DropdownMenu>
            <Form.ErrorMessage />
          </Form.Item>
        )
      }}
    />
  )
}

interface ConditionFieldProps {
  form: UseFormReturn<EntryFormValues>
  field: Field
  hint?: string
  optional?: boolean
  onRemove?: () => void
}

const ConditionField = ({ form, field, hint, optional, onRemove }: ConditionFieldProps) => {
  const { t } = useTranslation("blacklist")
  const label = t(`fields.${field}`)

  return (
    <Form.Field
      control={form.control}
      name={`conditions.${field}`}
      render={({ field: control }) => (
        <Form.Item>
          <div className="flex items-center justify-between">
            <Form.Label icon={optional && <OptionalMark />}>{label}</Form.Label>
            {onRemove && (
              <IconButton
                type="button"
                size="2xsmall"
                variant="transparent"
                aria-label={t("entries.form.removeCondition", { field: label })}
                onClick={onRemove}
              >
                <XMarkMini />
              </IconButton>
            )}
          </div>
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
