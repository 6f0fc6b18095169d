import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ReferenceListTable } from "../../../features/lists/components/list-table"
import { Breadcrumb, ListPage } from "../../../ui/components/list"

const ListsPage = () => (
  <ListPage zone="blacklist_list.list" id="BlacklistListTable" needs="blacklist_list:read">
    <ReferenceListTable />
  </ListPage>
)

export const config = defineRouteConfig({
  label: "lists.domain",
  translationNs: "blacklist",
  rank: 8,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="lists.domain" />,
}

export default ListsPage
