import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Label, Text } from "@medusajs/ui"
import { type ComponentPropsWithoutRef, forwardRef, useId } from "react"
import { type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  MANUAL_RULE_COUNTS,
  RULE_ADDRESS_TYPES,
  RULE_ATTRIBUTES,
  type RuleAttribute,
} from "../../../../types"
import {
  ChoiceField,
  NumberField,
  PeriodField,
  RadioField,
  SwitchField,
  TextField,
} from "../../../ui/fields"
import {
  ATTRIBUTE_GROUPS,
  AUDIENCES,
  comparesAddresses,
  type ManualRuleValues,
  presetNamed,
  SAMES,
} from "../lib/manual-rule"
import { FormSection, GroupSelect, OutcomeFields, ScopeFields } from "./rule-fields"
import { SuspectsTip } from "./suspects-tip"

export const ManualRuleFields = ({ form }: { form: UseFormReturn<ManualRuleValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <>
      <TextField
        form={form}
        name="name"
        label={t("rules.form.name")}
        hint={t("rules.form.nameHint")}
        input={{ placeholder: t("manualRules.form.namePlaceholder") }}
      />
      <FormSection heading={t("rules.form.sections.counts")}>
        <SameField form={form} />
        <AttributeFields form={form} />
        <CountFields form={form} />
      </FormSection>
      <FormSection heading={t("rules.form.sections.audience")}>
        <AudienceFields form={form} />
      </FormSection>
      <FormSection heading={t("rules.form.sections.outcome")}>
        <OutcomeFields form={form} />
      </FormSection>
      <FormSection heading={t("rules.form.sections.scope")}>
        <ScopeFields form={form} />
      </FormSection>
    </>
  )
}

const REACHES = ["all", "limited"] as const

/** What is counted, how many of it are permitted, and how far back. */
const CountFields = ({ form }: { form: UseFormReturn<ManualRuleValues> }) => {
  const { t } = useTranslation("blacklist")
  const [count, reach, strikes] = useWatch({
    control: form.control,
    name: ["count", "reach", "permitted_strikes"],
  })

  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
      <ChoiceField
        form={form}
        name="count"
        label={t("manualRules.form.count")}
        options={MANUAL_RULE_COUNTS.map((value) => ({
          value,
          label: t(`manualRules.count.${value}`),
        }))}
      />
      <NumberField
        form={form}
        name="permitted_strikes"
        label={t("rules.form.permitted")}
        hint={t(`manualRules.form.strikesHint.${count}`, { count: Number(strikes) || 1 })}
      />
      <ChoiceField
        form={form}
        name="reach"
        label={t("manualRules.form.period")}
        options={REACHES.map((value) => ({ value, label: t(`manualRules.form.periods.${value}`) }))}
      />
      {reach === "limited" && (
        <PeriodField form={form} name="period" label={t("manualRules.form.periodLength")} />
      )}
    </div>
  )
}

/** For which shoppers the rule is. */
const AudienceFields = ({ form }: { form: UseFormReturn<ManualRuleValues> }) => {
  const { t } = useTranslation("blacklist")
  const [audience, requiresSuspicion] = useWatch({
    control: form.control,
    name: ["audience", "requires_suspicion"],
  })

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
      {requiresSuspicion && <SuspectsTip />}
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

/** What must be the same, by the usual cases; the last of them shows every detail. */
const SameField = ({ form }: { form: UseFormReturn<ManualRuleValues> }) => {
  const { t } = useTranslation("blacklist")

  const handleChosen = (same: string) => {
    const preset = presetNamed(same)
    if (!preset) return
    form.setValue("attributes", [...preset.attributes], { shouldDirty: true })
    form.setValue("address_type", preset.address_type, { shouldDirty: true })
    form.clearErrors("attributes")
  }

  return (
    <RadioField
      form={form}
      name="same"
      label={t("manualRules.form.same")}
      options={SAMES.map((value) => ({
        value,
        label: t(`manualRules.same.${value}`),
        description: t(`manualRules.sameHints.${value}`),
      }))}
      onChosen={handleChosen}
    />
  )
}

/** The details that must be the same, and of which address they are. */
const AttributeFields = ({ form }: { form: UseFormReturn<ManualRuleValues> }) => {
  const { t } = useTranslation("blacklist")
  const [same, attributes, addressType] = useWatch({
    control: form.control,
    name: ["same", "attributes", "address_type"],
  })
  if (same !== "details") return null

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

type GroupName = keyof typeof ATTRIBUTE_GROUPS
const GROUP_NAMES = Object.keys(ATTRIBUTE_GROUPS) as GroupName[]
const FIRST = ATTRIBUTE_GROUPS[GROUP_NAMES[0]][0]

interface AttributePickerProps extends Omit<ComponentPropsWithoutRef<"div">, "value" | "onChange"> {
  name: string
  value: RuleAttribute[]
  onChange: (value: RuleAttribute[]) => void
}

/** Every detail that a rule can compare, each with a box. The first box takes the focus of an error. */
const AttributePicker = forwardRef<HTMLButtonElement, AttributePickerProps>(
  ({ name, value, onChange, ...props }, ref) => {
    const { t } = useTranslation("blacklist")
    const id = useId()

    const toggle = (attribute: RuleAttribute, checked: boolean) =>
      onChange(RULE_ATTRIBUTES.filter((one) => (one === attribute ? checked : value.includes(one))))

    return (
      <div {...props} role="group" className="grid grid-cols-1 gap-4 md:grid-cols-3">
        {GROUP_NAMES.map((group) => (
          <div
            key={group}
            role="group"
            aria-labelledby={`${id}-${group}`}
            className="flex flex-col gap-y-2"
          >
            <Text
              id={`${id}-${group}`}
              size="xsmall"
              leading="compact"
              weight="plus"
              className="text-ui-fg-subtle"
            >
              {t(`manualRules.form.attributeGroups.${group}`)}
            </Text>
            {ATTRIBUTE_GROUPS[group].map((attribute) => (
              <div key={attribute} className="flex items-center gap-x-2">
                <Checkbox
                  id={`${id}-${attribute}`}
                  name={name}
                  ref={attribute === FIRST ? ref : undefined}
                  checked={value.includes(attribute)}
                  onCheckedChange={(checked) => toggle(attribute, checked === true)}
                />
                <Label htmlFor={`${id}-${attribute}`} size="small">
                  {t(`fields.${attribute}`)}
                </Label>
              </div>
            ))}
          </div>
        ))}
      </div>
    )
  }
)
AttributePicker.displayName = "AttributePicker"
