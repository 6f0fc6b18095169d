import { zodResolver } from "@hookform/resolvers/zod"
import { Combobox, Form } from "@medusajs/dashboard/components"
import { Hint } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import { useForm, type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  type BlacklistSettings,
  CHECKS,
  type CheckName,
  COUNTRY_LISTS,
  MISMATCH_LEVELS,
} from "../../../../types"
import { DrawerForm } from "../../../ui/components/drawers"
import { ChoiceField, TextField } from "../../../ui/fields"
import { useCountryNames } from "../../../ui/hooks/use-names"
import { useSaveSettings } from "../hooks/settings"
import {
  CHECK_STATES,
  checksSchema,
  type ChecksValues,
  toChecks,
  toChecksValues,
} from "../lib/checks"
import { PaymentMethodFields, RiskFromField } from "./check-risk-fields"

interface ChecksFormProps {
  checks: BlacklistSettings["checks"]
  /** Those that the store sells in. */
  currencies: string[]
  /** Ids of those that the store has. */
  providers: string[]
}

/** Switches the built-in checks on and off. */
export const ChecksForm = ({ checks, currencies, providers }: ChecksFormProps) => {
  const { t } = useTranslation("blacklist")
  const form = useForm<ChecksValues>({
    resolver: zodResolver(checksSchema(t)),
    defaultValues: toChecksValues(checks, currencies),
  })
  const { save, isSaving } = useSaveSettings(form)
  const states = useWatch({ control: form.control, name: "states" })
  const own: Partial<Record<CheckName, ReactNode>> = {
    countries: <CountriesFields form={form} />,
    large_order: <LimitFields form={form} />,
    address_mismatch: (
      <ChoiceField
        form={form}
        name="level"
        label={t("settings.checks.level")}
        options={MISMATCH_LEVELS.map((value) => ({
          value,
          label: t(`settings.checks.levels.${value}`),
        }))}
      />
    ),
    risk_level: <RiskFromField form={form} name="riskFrom" />,
    payment_method: <PaymentMethodFields form={form} providers={providers} />,
  }

  return (
    <DrawerForm
      form={form}
      onSubmit={form.handleSubmit((values) => save(toChecks(values)))}
      submitLabel={t("actions.save")}
      isSaving={isSaving}
    >
      {CHECKS.map((name) => (
        <div key={name} className="flex flex-col gap-y-4">
          <ChoiceField
            form={form}
            name={`states.${name}`}
            label={t(`checks.names.${name}`)}
            hint={t(`settings.checks.hints.${name}`)}
            options={CHECK_STATES.map((value) => ({
              value,
              label: t(`settings.checks.states.${value}`),
            }))}
          />
          {states[name] !== "off" && own[name]}
        </div>
      ))}
    </DrawerForm>
  )
}

interface FieldsProps {
  form: UseFormReturn<ChecksValues>
}

const CountriesFields = ({ form }: FieldsProps) => {
  const { t } = useTranslation("blacklist")
  const { options } = useCountryNames()
  const [search, setSearch] = useState("")
  const found = options.filter(({ label }) => label.toLowerCase().includes(search.toLowerCase()))

  return (
    <>
      <ChoiceField
        form={form}
        name="list"
        label={t("settings.checks.list")}
        options={COUNTRY_LISTS.map((value) => ({
          value,
          label: t(`settings.checks.lists.${value}`),
        }))}
      />
      <Form.Field
        control={form.control}
        name="countries"
        render={({ field: { value, onChange, ...field } }) => (
          <Form.Item>
            <Form.Label>{t("settings.checks.countries")}</Form.Label>
            <Form.Control>
              <Combobox<string[]>
                {...field}
                displayMode="chips"
                value={value}
                onChange={(chosen) => onChange(chosen ?? [])}
                // What is chosen stays an option while something else is searched for.
                options={[
                  ...found,
                  ...options.filter((one) => value.includes(one.value) && !found.includes(one)),
                ]}
                searchValue={search}
                onSearchValueChange={setSearch}
              />
            </Form.Control>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
    </>
  )
}

const LimitFields = ({ form }: FieldsProps) => {
  const { t } = useTranslation("blacklist")
  const limits = useWatch({ control: form.control, name: "limits" })

  return (
    <div className="flex flex-col gap-y-4">
      <Hint>{t("settings.checks.limitHint")}</Hint>
      {limits.map(({ currency }, index) => (
        <TextField
          key={currency}
          form={form}
          name={`limits.${index}.amount`}
          label={t("settings.checks.limit", { currency: currency.toUpperCase() })}
          input={{ inputMode: "decimal" }}
        />
      ))}
    </div>
  )
}
