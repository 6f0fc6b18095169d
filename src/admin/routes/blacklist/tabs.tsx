import { Tabs } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

const TABS = ["entries", "customers"] as const
type PageTab = (typeof TABS)[number]

/** The tabs of the page. Each has a URL of its own, so that back and refresh keep the place. */
export const PageTabs = ({ active, children }: PropsWithChildren<{ active: PageTab }>) => {
  const { t } = useTranslation("blacklist")
  const navigate = useNavigate()

  return (
    <Tabs
      value={active}
      onValueChange={(tab) => navigate(`/blacklist/${tab}`)}
      activationMode="manual"
      className="flex flex-col gap-y-3"
    >
      <Tabs.List aria-label={t("tabs.label")}>
        {TABS.map((tab) => (
          <Tabs.Trigger key={tab} value={tab}>
            {t(`tabs.${tab}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value={active}>{children}</Tabs.Content>
    </Tabs>
  )
}
