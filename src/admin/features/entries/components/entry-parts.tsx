import { Alert, Badge, Tooltip } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ENTRY_ACTIONS, type EntryAction } from "../../../../types"
import { StateBadge } from "../../../ui/components/list"
import { Clipped } from "../../../ui/components/text"
import { RadioField } from "../../../ui/fields"
import type { ConditionText } from "../hooks/use-condition-text"

const SHOWN = 2

/** Conditions to read at a glance: the first few, the rest on hover. */
export const ConditionBadges = ({ conditions }: { conditions: ConditionText[] }) => {
  const { t } = useTranslation("blacklist")
  const hidden = conditions.slice(SHOWN)

  return (
    <div className="flex items-center gap-x-1 py-2">
      {conditions.slice(0, SHOWN).map(({ label, value }) => (
        <Badge key={label} size="2xsmall" className="max-w-56">
          <span className="text-ui-fg-muted text-nowrap">{label}:&nbsp;</span>
          <Clipped text={value} className="text-ui-fg-base" />
        </Badge>
      ))}
      {hidden.length > 0 && (
        <Tooltip
          content={hidden.map(({ label, value }) => (
            <div key={label}>{`${label}: ${value}`}</div>
          ))}
        >
          <span className="txt-compact-small text-ui-fg-muted text-nowrap">
            {t("entries.more", { count: hidden.length })}
          </span>
        </Tooltip>
      )}
    </div>
  )
}

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
      <Link
        to={`/blacklist/entries/${entryId}/edit`}
        className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover transition-fg"
      >
        {t("errors.openExisting")}
      </Link>
    </Alert>
  )
}

const ACTION_COLORS = { block: "red", flag: "orange", allow: "green" } as const

export const EntryActionBadge = ({ action }: { action: EntryAction }) => {
  const { t } = useTranslation("blacklist")
  return <StateBadge color={ACTION_COLORS[action]}>{t(`action.${action}`)}</StateBadge>
}
