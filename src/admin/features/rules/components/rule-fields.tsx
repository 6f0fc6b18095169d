import { Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/framework/types"
import { Divider, Heading } from "@medusajs/ui"
import { forwardRef, type PropsWithChildren, useId } from "react"
import {
  type FieldPathByValue,
  type FieldValues,
  type Path,
  type PathValue,
  type UseFormReturn,
  useWatch,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import { RULE_ACTIONS } from "../../../../types"
import {
  ChoiceField,
  MultiSelect,
  type MultiSelectProps,
  OptionalMark,
  PeriodField,
  RadioField,
  SwitchField,
} from "../../../ui/fields"
import { pluginKey, sdk } from "../../../ui/hooks/resource"
import { useRuleNames } from "../hooks/use-rule-names"
import type { PeriodValues } from "../../../ui/lib/form-values"
import type { OutcomeValues } from "../lib/rule"

/** Fields that answer one question, under its heading. */
export const FormSection = ({ heading, children }: PropsWithChildren<{ heading: string }>) => {
  const id = useId()
  return (
    <>
      <Divider />
      <section aria-labelledby={id} className="flex flex-col gap-y-4">
        <Heading level="h2" id={id}>
          {heading}
        </Heading>
        {children}
      </section>
    </>
  )
}

const BANS = ["period", "lifted"] as const

interface OutcomeFieldsProps<TValues extends FieldValues & OutcomeValues> {
  form: UseFormReturn<TValues>
}

/** What a rule does, and for how long it bans. */
export const OutcomeFields = <TValues extends FieldValues & OutcomeValues>({
  form,
}: OutcomeFieldsProps<TValues>) => {
  const { t } = useTranslation("blacklist")
  const path = (name: keyof OutcomeValues) => name as FieldPathByValue<TValues, string>
  const watched = (name: keyof OutcomeValues) => name as Path<TValues>
  const [action, ban] = useWatch({
    control: form.control,
    name: [watched("action"), watched("ban")],
  }) as PathValue<TValues, Path<TValues>>[]

  return (
    <>
      <RadioField
        form={form}
        name={path("action")}
        label={t("rules.action.label")}
        options={RULE_ACTIONS.map((value) => ({
          value,
          label: t(`rules.action.${value}`),
          description: t(`rules.action.${value}Hint`),
        }))}
      />
      {action === "blacklist" && (
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
          <ChoiceField
            form={form}
            name={path("ban")}
            label={t("rules.ban.label")}
            options={BANS.map((value) => ({ value, label: t(`rules.ban.${value}`) }))}
          />
          {ban === "period" && (
            <PeriodField
              form={form}
              name={"block_duration" as FieldPathByValue<TValues, PeriodValues>}
              label={t("rules.ban.length")}
            />
          )}
        </div>
      )}
    </>
  )
}

interface ScopeValues {
  sales_channel_ids: string[]
  monitor: boolean
  enabled: boolean
}

interface ScopeFieldsProps<TValues extends FieldValues & ScopeValues> {
  form: UseFormReturn<TValues>
}

/** Where a rule holds, and whether it does anything at all. */
export const ScopeFields = <TValues extends FieldValues & ScopeValues>({
  form,
}: ScopeFieldsProps<TValues>) => {
  const { t } = useTranslation("blacklist")

  return (
    <>
      <Form.Field
        control={form.control}
        name={"sales_channel_ids" as FieldPathByValue<TValues, string[]>}
        render={({ field }) => (
          <Form.Item>
            <Form.Label icon={<OptionalMark />}>{t("rules.form.channels")}</Form.Label>
            <Form.Control>
              <ChannelSelect {...field} />
            </Form.Control>
            <Form.Hint>{t("rules.form.channelsHint")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
      <SwitchField
        form={form}
        name={"monitor" as FieldPathByValue<TValues, boolean>}
        label={t("mode.monitor")}
        description={t("rules.form.monitorHint")}
      />
      <SwitchField
        form={form}
        name={"enabled" as FieldPathByValue<TValues, boolean>}
        label={t("rules.form.enabled")}
        description={t("rules.form.enabledHint")}
      />
    </>
  )
}

/** Finds customer groups by name. */
export const GroupSelect = forwardRef<HTMLInputElement, MultiSelectProps>((props, ref) => {
  const { t } = useTranslation("blacklist")
  const { groupNames } = useRuleNames([{ customer_group_ids: props.value, sales_channel_ids: [] }])
  const data = useComboboxData({
    queryKey: [...pluginKey, "customer-groups"],
    queryFn: (params: { q?: string; limit?: number; offset?: number }) =>
      sdk.admin.customerGroup.list({ ...params, fields: "id,name" }),
    getOptions: (page: HttpTypes.AdminCustomerGroupListResponse) =>
      page.customer_groups.map(({ id, name }) => ({ value: id, label: name ?? "" })),
  })

  return (
    <MultiSelect
      {...props}
      ref={ref}
      names={groupNames(props.value)}
      data={data}
      placeholder={t("rules.groups.placeholder")}
    />
  )
})
GroupSelect.displayName = "GroupSelect"

/** Finds sales channels by name. */
const ChannelSelect = forwardRef<HTMLInputElement, MultiSelectProps>((props, ref) => {
  const { t } = useTranslation("blacklist")
  const { channelNames } = useRuleNames([{ sales_channel_ids: props.value }])
  const data = useComboboxData({
    queryKey: [...pluginKey, "sales-channels"],
    queryFn: (params: { q?: string; limit?: number; offset?: number }) =>
      sdk.admin.salesChannel.list({ ...params, fields: "id,name" }),
    getOptions: (page: HttpTypes.AdminSalesChannelListResponse) =>
      page.sales_channels.map(({ id, name }) => ({ value: id, label: name })),
  })

  return (
    <MultiSelect
      {...props}
      ref={ref}
      names={channelNames(props.value)}
      data={data}
      placeholder={t("rules.channels.placeholder")}
    />
  )
})
ChannelSelect.displayName = "ChannelSelect"
