import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { BackfillSection } from "../../../features/backfill/components/backfill-section"
import {
  BanSection,
  CheckSection,
  HoldSection,
  NoticeSection,
  RefusalSection,
  RetentionSection,
  SharedDetailsSection,
} from "../../../features/settings/components/sections"
import { useSettings } from "../../../features/settings/hooks/settings"
import { JobSection } from "../../../features/jobs/components/job-section"
import { Breadcrumb } from "../../../ui/components/list"
import { Permitted, PermittedPage } from "../../../ui/components/permitted"
import { SectionSkeleton } from "../../../ui/components/section-state"

const SettingsPage = () => (
  <PermittedPage needs={["blacklist_setting:read"]}>
    <Settings />
  </PermittedPage>
)

const Settings = () => {
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
            <LayoutComposer.Entry id="BlacklistChecks">
              <CheckSection checks={settings.checks} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BlacklistNotices">
              <NoticeSection notify={settings.notify} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BlacklistSharedDetails">
              <SharedDetailsSection settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BlacklistHolds">
              <HoldSection settings={settings} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BlacklistRetention">
              <RetentionSection retention={settings.retention} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BlacklistJobs">
              <Permitted needs={["blacklist_job:read"]}>
                <JobSection />
              </Permitted>
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BlacklistBackfill">
              <Permitted needs={["blacklist_backfill:read"]}>
                <BackfillSection />
              </Permitted>
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
