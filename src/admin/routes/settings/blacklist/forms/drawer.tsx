import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { BlacklistSettings } from "../../../../../types/settings"
import { useSettings } from "../../../../hooks/settings"

interface SettingsDrawerProps {
  section: "refusals" | "bans" | "retention"
  children: (settings: BlacklistSettings) => ReactNode
}

/** Where one section of the settings is edited. */
export const SettingsDrawer = ({ section, children }: SettingsDrawerProps) => {
  const { t } = useTranslation("blacklist")
  const { settings, isError, error } = useSettings()

  if (isError) throw error

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t(`settings.${section}.editTitle`)}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description className="sr-only">
          {t(`settings.${section}.editDescription`)}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      {settings && children(settings)}
    </RouteDrawer>
  )
}
