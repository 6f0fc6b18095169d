import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSettings } from "../hooks/settings"
import { nameOf, type Person } from "../lib/person"

export interface BannedPerson extends Person {
  id: string
}

/** Tells whom a ban will refuse, which the settings decide. */
export const BanReach = ({ customer }: { customer: BannedPerson }) => {
  const { t } = useTranslation("blacklist")
  const { settings } = useSettings()
  if (!settings) return null

  return (
    <InlineTip label={t("ban.reach.label")} variant="warning">
      <ul className="list-disc pl-4">
        {settings.ban_scope.map((scope) => (
          <li key={scope}>
            {t(`ban.reach.${scope}`, { name: nameOf(customer), email: customer.email })}
          </li>
        ))}
      </ul>
    </InlineTip>
  )
}
