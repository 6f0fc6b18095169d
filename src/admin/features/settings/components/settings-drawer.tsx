import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { BlacklistSettings } from "../../../../types"
import { PageDrawer } from "../../../ui/components/drawers"
import { PermittedPage } from "../../../ui/components/permitted"
import { useSettings } from "../hooks/settings"

interface SettingsDrawerProps {
  section: "refusals" | "bans" | "checks" | "notices" | "shared" | "holds" | "retention"
  children: (settings: BlacklistSettings) => ReactNode
}

/** Where one section of the settings is edited. */
export const SettingsDrawer = (props: SettingsDrawerProps) => (
  <PermittedPage over needs={["blacklist_setting:update"]}>
    <SectionDrawer {...props} />
  </PermittedPage>
)

const SectionDrawer = ({ section, children }: SettingsDrawerProps) => {
  const { t } = useTranslation("blacklist")
  const { settings, isError, error } = useSettings()

  if (isError) throw error

  return (
    <PageDrawer
      title={t(`settings.${section}.editTitle`)}
      description={t(`settings.${section}.editDescription`)}
    >
      {settings && children(settings)}
    </PageDrawer>
  )
}
