import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { RuleAction } from "../../../types/vocabulary"

const COLORS = { refuse: "red", blacklist: "red", flag: "orange" } as const

export const RuleActionBadge = ({ action }: { action: RuleAction }) => {
  const { t } = useTranslation("blacklist")
  return (
    <StatusBadge color={COLORS[action]} className="text-nowrap">
      {t(`rules.action.${action}`)}
    </StatusBadge>
  )
}
