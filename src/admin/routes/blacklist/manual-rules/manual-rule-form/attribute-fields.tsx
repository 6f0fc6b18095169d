import { Form } from "@medusajs/dashboard/components"
import { type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { RULE_ADDRESS_TYPES } from "../../../../../types/vocabulary"
import { ChoiceField } from "../../../../components/choice-field"
import { comparesAddresses } from "../../../../lib/rules/attributes"
import type { ManualRuleValues } from "../../../../lib/rules/manual-form"
import { AttributePicker } from "./attribute-picker"

/** The details that must be the same, and of which address they are. */
export const AttributeFields = ({ form }: { form: UseFormReturn<ManualRuleValues> }) => {
  const { t } = useTranslation("blacklist")
  const [attributes, addressType] = useWatch({
    control: form.control,
    name: ["attributes", "address_type"],
  })

  return (
    <>
      <Form.Field
        control={form.control}
        name="attributes"
        render={({ field }) => (
          <Form.Item>
            <Form.Label>{t("manualRules.form.attributes")}</Form.Label>
            <Form.Hint>{t("manualRules.form.attributesHint")}</Form.Hint>
            <Form.Control>
              <AttributePicker {...field} />
            </Form.Control>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      {comparesAddresses(attributes) && (
        <ChoiceField
          form={form}
          name="address_type"
          label={t("manualRules.form.addressType")}
          hint={t(`manualRules.addressTypeHint.${addressType}`)}
          options={RULE_ADDRESS_TYPES.map((value) => ({
            value,
            label: t(`manualRules.addressType.${value}`),
          }))}
        />
      )}
    </>
  )
}
