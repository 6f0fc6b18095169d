import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CustomerStatusValue, EntryAction } from "../../types/vocabulary"

const STATUS_COLORS = { neutral: "grey", blacklisted: "red", whitelisted: "green" } as const
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
