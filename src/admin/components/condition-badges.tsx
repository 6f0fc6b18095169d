import { Badge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ConditionText } from "../hooks/use-condition-text"
import { Clipped } from "./clipped"

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
