import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ShieldCheck } from "@medusajs/icons"
import { Navigate, useLocation } from "react-router-dom"
import type { BlacklistPermission } from "../../../types"
import { Breadcrumb } from "../../ui/components/list"
import { usePermissions } from "../../ui/hooks/use-permissions"

const PAGES: [path: string, needs: BlacklistPermission][] = [
  ["checkouts", "blacklist_decision:read"],
  ["entries", "blacklist_entry:read"],
  ["orders", "blacklist_decision:read"],
  ["customers", "blacklist_customer_status:read"],
  ["rules", "blacklist_manual_rule:read"],
  ["rules", "blacklist_auto_rule:read"],
  ["suspicions", "blacklist_suspicion:read"],
]

/**
 * The head of the menu: it has no page of its own and opens the first list below it that may be seen, which is
 * where the work of the day is.
 */
const BlacklistPage = () => {
  const { can, isPending } = usePermissions()
  const { search, key } = useLocation()
  if (isPending) return null
  const [first] = PAGES.find(([, needs]) => can(needs)) ?? PAGES[0]
  // Whoever asks `/blacklist?q=` means the list that they are led to.
  // By the key of the location: who comes here again before the list has been drawn is led on once more.
  return <Navigate key={key} to={`/blacklist/${first}${search}`} replace />
}

export const config = defineRouteConfig({
  label: "domain",
  translationNs: "blacklist",
  icon: ShieldCheck,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="domain" />,
}

export default BlacklistPage
