import { Form } from "@medusajs/dashboard/components"
import { type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { GroupSelect } from "../../../../components/rules/group-select"
import { RadioField } from "../../../../components/radio-field"
import { SwitchField } from "../../../../components/switch-field"
import { AUDIENCES } from "../../../../lib/rules/audience"
import type { ManualRuleValues } from "../../../../lib/rules/manual-form"

/** For which shoppers the rule is. */
export const AudienceFields = ({ form }: { form: UseFormReturn<ManualRuleValues> }) => {
  const { t } = useTranslation("blacklist")
  const audience = useWatch({ control: form.control, name: "audience" })

  return (
    <>
      <RadioField
        form={form}
        name="audience"
        label={t("manualRules.form.shoppers")}
        options={AUDIENCES.map((value) => ({
          value,
          label: t(`manualRules.audience.${value}`),
          description: t(`manualRules.audienceHints.${value}`),
        }))}
      />
      {audience === "groups" && <GroupFields form={form} />}
      <SwitchField
        form={form}
        name="requires_suspicion"
        label={t("manualRules.form.requiresSuspicion")}
        description={t("manualRules.form.requiresSuspicionHint")}
      />
    </>
  )
}

const GroupFields = ({ form }: { form: UseFormReturn<ManualRuleValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <>
      <Form.Field
        control={form.control}
        name="customer_group_ids"
        render={({ field }) => (
          <Form.Item>
            <Form.Label>{t("manualRules.form.groups")}</Form.Label>
            <Form.Control>
              <GroupSelect {...field} />
            </Form.Control>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <SwitchField
        form={form}
        name="with_unassigned"
        label={t("manualRules.form.withUnassigned")}
        description={t("manualRules.form.withUnassignedHint")}
      />
    </>
  )
}
