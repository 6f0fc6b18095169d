import { useDate } from "@medusajs/dashboard/hooks"
import { Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** A date, with its time of day on hover. */
export const DateText = ({ date }: { date: string }) => {
  const { getFullDate } = useDate()
  return (
    <Tooltip content={getFullDate({ date, includeTime: true })}>
      <span className="text-nowrap">{getFullDate({ date })}</span>
    </Tooltip>
  )
}

/** When something ends: never, on a date, or long ago. */
export const ExpiryText = ({ expiresAt }: { expiresAt: string | null }) => {
  const { t } = useTranslation("blacklist")
  const { getRelativeDate } = useDate()

  if (!expiresAt) return <span>{t("duration.permanent")}</span>
  if (new Date(expiresAt) > new Date()) return <DateText date={expiresAt} />
  return (
    <Tooltip content={t("duration.expiredOn", { when: getRelativeDate(expiresAt) })}>
      <span className="text-ui-fg-muted text-nowrap">{t("duration.expired")}</span>
    </Tooltip>
  )
}
