import { Form } from "@medusajs/dashboard/components"
import { Select } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SUSPICION_ADDRESS_TYPES } from "../../../../../types/vocabulary"
import type { SuspicionFormValues } from "./schema"

/** Which of somebody's addresses the one below is. */
export const AddressTypeField = ({ form }: { form: UseFormReturn<SuspicionFormValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <Form.Field
      control={form.control}
      name="address_type"
      render={({ field: { onChange, ref, ...field } }) => (
        <Form.Item>
          <Form.Label>{t("suspicions.form.addressType")}</Form.Label>
          <Select {...field} onValueChange={onChange}>
            <Form.Control>
              <Select.Trigger ref={ref}>
                <Select.Value />
              </Select.Trigger>
            </Form.Control>
            <Select.Content>
              {SUSPICION_ADDRESS_TYPES.map((type) => (
                <Select.Item key={type} value={type}>
                  {t(`addressTypes.${type}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </Form.Item>
      )}
    />
  )
}
