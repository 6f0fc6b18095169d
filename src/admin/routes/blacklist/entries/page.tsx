import { defineRouteConfig } from "@medusajs/admin-sdk"
import { EntryTable } from "../../../features/entries/components/entry-table"
import { Breadcrumb, ListPage } from "../../../ui/components/list"

const EntriesPage = () => (
  <ListPage zone="blacklist_entry.list" id="BlacklistEntryTable" needs="blacklist_entry:read">
    <EntryTable />
  </ListPage>
)

export const config = defineRouteConfig({
  label: "menu.blacklist",
  translationNs: "blacklist",
  rank: 3,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="menu.blacklist" />,
}

export default EntriesPage
