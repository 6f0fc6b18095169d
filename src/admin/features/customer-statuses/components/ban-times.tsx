import { useDate } from "@medusajs/dashboard/hooks"
import { Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../ui/components/text"
import { isShort } from "../lib/short-bans"

interface MomentTextProps {
  date: string
  /** The other end of the ban; null where it has none. */
  other: string | null
}

/** When a ban began or ends: with the time of day where it is a short one, of which a date says nothing. */
export const BanMoment = ({ date, other }: MomentTextProps) => {
  const { getFullDate } = useDate()
  if (!isShort(date, other)) return <DateText date={date} />
  return <span className="text-nowrap">{getFullDate({ date, includeTime: true })}</span>
}

/** When a ban in force ends: never, at a moment, or just now. */
export const BanEnd = ({ since, until }: { since: string | null; until: string | null }) => {
  const { t } = useTranslation("blacklist")
  const { getRelativeDate } = useDate()

  if (!until) return <span>{t("duration.permanent")}</span>
  if (new Date(until) > new Date()) return <BanMoment date={until} other={since} />
  return (
    <Tooltip content={t("duration.expiredOn", { when: getRelativeDate(until) })}>
      <span className="text-ui-fg-subtle text-nowrap">{t("duration.expired")}</span>
    </Tooltip>
  )
}
