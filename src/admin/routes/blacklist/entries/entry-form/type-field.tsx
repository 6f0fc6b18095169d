import { Form } from "@medusajs/dashboard/components"
import { Select } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { EntryFormValues } from "../../../../lib/entry-form"
import { ENTRY_TYPES } from "../../../../lib/entry-types"

export const TypeField = ({ form }: { form: UseFormReturn<EntryFormValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <Form.Field
      control={form.control}
      name="type"
      render={({ field: { onChange, ref, ...field } }) => (
        <Form.Item>
          <Form.Label>{t("entries.form.type")}</Form.Label>
          <Select
            {...field}
            onValueChange={(type) => {
              onChange(type)
              form.clearErrors()
            }}
          >
            <Form.Control>
              <Select.Trigger ref={ref}>
                <Select.Value />
              </Select.Trigger>
            </Form.Control>
            <Select.Content>
              {ENTRY_TYPES.map((type) => (
                <Select.Item key={type} value={type}>
                  {t(`entries.types.${type}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </Form.Item>
      )}
    />
  )
}
