import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CustomerStatusValue, EntryAction, SuspicionStatus } from "../../types/vocabulary"

const STATUS_COLORS = { neutral: "grey", blacklisted: "red", whitelisted: "green" } as const
const SUSPICION_COLORS = { open: "orange", confirmed: "red", dismissed: "grey" } as const
const ACTION_COLORS = { block: "red", flag: "orange", allow: "green" } as const

export const CustomerStatusBadge = ({ status }: { status: CustomerStatusValue }) => {
  const { t } = useTranslation("blacklist")
  return (
    <StatusBadge color={STATUS_COLORS[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}

export const EntryActionBadge = ({ action }: { action: EntryAction }) => {
  const { t } = useTranslation("blacklist")
  return (
    <StatusBadge color={ACTION_COLORS[action]} className="text-nowrap">
      {t(`action.${action}`)}
    </StatusBadge>
  )
}

export const SuspicionStatusBadge = ({ status }: { status: SuspicionStatus }) => {
  const { t } = useTranslation("blacklist")
  return (
    <StatusBadge color={SUSPICION_COLORS[status]} className="text-nowrap">
      {t(`suspicions.statuses.${status}`)}
    </StatusBadge>
  )
}

export const OnOffBadge = ({ isOn }: { isOn: boolean }) => {
  const { t } = useTranslation("blacklist")
  return (
    <StatusBadge color={isOn ? "green" : "grey"} className="text-nowrap">
      {t(isOn ? "general.on" : "general.off")}
    </StatusBadge>
  )
}
