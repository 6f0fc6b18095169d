import { Alert, Badge } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ENTRY_ACTIONS, type EntryAction } from "../../../../types"
import { StateBadge } from "../../../ui/components/list"
import { Clipped, TextLink } from "../../../ui/components/text"
import { RadioField } from "../../../ui/fields"
import type { ConditionText } from "../hooks/use-condition-text"

/** All conditions, on as many lines as they need. */
export const ConditionBadges = ({ conditions }: { conditions: ConditionText[] }) => (
  <div className="flex w-max max-w-[26rem] flex-wrap items-center gap-1 py-2">
    {conditions.map(({ label, value }) => (
      <Badge key={label} size="2xsmall" className="max-w-full">
        <span className="text-ui-fg-subtle text-nowrap">{label}:&nbsp;</span>
        <Clipped text={value} className="text-ui-fg-base" />
      </Badge>
    ))}
  </div>
)

interface ActionFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
}

/** What an entry does. */
export const ActionField = <TValues extends FieldValues>(props: ActionFieldProps<TValues>) => {
  const { t } = useTranslation("blacklist")

  return (
    <RadioField
      {...props}
      label={t("action.label")}
      options={ENTRY_ACTIONS.map((value) => ({
        value,
        label: t(`action.${value}`),
        description: t(`action.${value}Hint`),
      }))}
    />
  )
}

/** Says that an entry is already there and leads to it. */
export const DuplicateAlert = ({ entryId }: { entryId: string }) => {
  const { t } = useTranslation("blacklist")
  const alert = useRef<HTMLDivElement>(null)
  // It stands at the top of a form whose button is at the bottom.
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    alert.current?.scrollIntoView({ block: "nearest" })
  }, [entryId])
  return (
    <Alert ref={alert} variant="error" role="alert">
      {t("errors.duplicate")}{" "}
      <TextLink to={`/blacklist/entries/${entryId}`}>{t("errors.openExisting")}</TextLink>
    </Alert>
  )
}

const ACTION_COLORS = { block: "red", flag: "orange", allow: "green" } as const

export const EntryActionBadge = ({ action }: { action: EntryAction }) => {
  const { t } = useTranslation("blacklist")
  return <StateBadge color={ACTION_COLORS[action]}>{t(`action.${action}`)}</StateBadge>
}
