import { Form } from "@medusajs/dashboard/components"
import { RadioGroup } from "@medusajs/ui"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ENTRY_ACTIONS, type EntryAction } from "../../types/vocabulary"

interface ActionFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, EntryAction>
}

export const ActionField = <TValues extends FieldValues>({
  form,
  name,
}: ActionFieldProps<TValues>) => {
  const { t } = useTranslation("blacklist")

  return (
    <Form.Field
      control={form.control}
      name={name}
      render={({ field: { onChange, ...field } }) => (
        <Form.Item>
          <Form.Label>{t("action.label")}</Form.Label>
          <Form.Control>
            <RadioGroup {...field} onValueChange={onChange}>
              {ENTRY_ACTIONS.map((action) => (
                <RadioGroup.ChoiceBox
                  key={action}
                  value={action}
                  label={t(`action.${action}`)}
                  description={t(`action.${action}Hint`)}
                />
              ))}
            </RadioGroup>
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
