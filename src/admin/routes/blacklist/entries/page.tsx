import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { Breadcrumb } from "../../../components/breadcrumb"
import { PageTabs } from "../../../components/page-tabs"
import { EntryTable } from "./entry-table/table"

const EntriesPage = () => (
  <PageTabs active="entries">
    <LayoutComposer
      widgetsZonePrefix="blacklist_entry.list"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <LayoutComposer.Entry id="BlacklistEntryTable">
            <EntryTable />
          </LayoutComposer.Entry>
        ),
      }}
    />
  </PageTabs>
)

export const config = defineRouteConfig({
  label: "menu.blacklist",
  translationNs: "blacklist",
  rank: 1,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="menu.blacklist" />,
}

export default EntriesPage
