import { Tabs } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

const PATHS = {
  blacklisted: "/blacklist/customers",
  whitelisted: "/blacklist/customers/whitelisted",
  pastBans: "/blacklist/customers/past-bans",
} as const
type CustomerTab = keyof typeof PATHS

const TABS = Object.keys(PATHS) as CustomerTab[]

/** The tabs of the page. Each has a URL of its own, so that back and refresh keep the place. */
export const CustomerTabs = ({ active, children }: PropsWithChildren<{ active: CustomerTab }>) => {
  const { t } = useTranslation("blacklist")
  const navigate = useNavigate()

  return (
    <Tabs
      value={active}
      onValueChange={(tab) => navigate(PATHS[tab as CustomerTab])}
      activationMode="manual"
      className="flex flex-col gap-y-3"
    >
      <Tabs.List aria-label={t("customers.tabs.label")}>
        {TABS.map((tab) => (
          <Tabs.Trigger key={tab} value={tab}>
            {t(`customers.tabs.${tab}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value={active}>{children}</Tabs.Content>
    </Tabs>
  )
}
