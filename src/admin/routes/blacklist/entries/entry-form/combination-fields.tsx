import { Form } from "@medusajs/dashboard/components"
import { Plus } from "@medusajs/icons"
import { Button, DropdownMenu, Hint } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { CONDITION_FIELDS, type ConditionField as Field } from "../../../../../types/vocabulary"
import type { EntryFormValues } from "../../../../lib/entry-form"
import { ConditionField } from "./condition-field"

/** Any set of fields, each once. */
export const CombinationFields = ({ form }: { form: UseFormReturn<EntryFormValues> }) => {
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
