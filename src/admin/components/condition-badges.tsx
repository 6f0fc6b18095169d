import { Badge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { EntryConditions } from "../../types/http"
import type { ConditionField } from "../../types/vocabulary"
import { listConditions } from "../lib/entry-types"
import { Clipped } from "./clipped"

const SHOWN = 2

interface ConditionBadgesProps {
  conditions: EntryConditions
  valueText: (field: ConditionField, value: string) => string
}

/** Conditions to read at a glance: the first few, the rest on hover. */
export const ConditionBadges = ({ conditions, valueText }: ConditionBadgesProps) => {
  const { t } = useTranslation("blacklist")
  const all = listConditions(conditions).map(([field, value]) => ({
    field,
    label: t(`fields.${field}`),
    value: valueText(field, value),
  }))
  const hidden = all.slice(SHOWN)

  return (
    <div className="flex items-center gap-x-1 py-2">
      {all.slice(0, SHOWN).map(({ field, label, value }) => (
        <Badge key={field} size="2xsmall" className="max-w-56">
          <span className="text-ui-fg-muted text-nowrap">{label}:&nbsp;</span>
          <Clipped text={value} className="text-ui-fg-base" />
        </Badge>
      ))}
      {hidden.length > 0 && (
        <Tooltip
          content={hidden.map(({ field, label, value }) => (
            <div key={field}>{`${label}: ${value}`}</div>
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
