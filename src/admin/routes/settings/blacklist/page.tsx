import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { Breadcrumb } from "../../../components/breadcrumb"
import { SectionSkeleton } from "../../../components/section-state"
import { useSettings } from "../../../hooks/settings"
import { BackfillSection } from "./sections/backfill"
import { BanSection } from "./sections/bans"
import { RefusalSection } from "./sections/refusals"
import { RetentionSection } from "./sections/retention"

const SettingsPage = () => {
  const { settings, isError, error } = useSettings()

  if (isError) throw error
  if (!settings) return <SectionSkeleton rows={3} />

  return (
    <LayoutComposer
      widgetsZonePrefix="blacklist_settings.details"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="BlacklistRefusals">
              <RefusalSection settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BlacklistBans">
              <BanSection settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BlacklistRetention">
              <RetentionSection retention={settings.retention} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BlacklistBackfill">
              <BackfillSection />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "domain",
  translationNs: "blacklist",
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="domain" />,
}

export default SettingsPage
