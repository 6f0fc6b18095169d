import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ShieldCheck } from "@medusajs/icons"
import { Navigate } from "react-router-dom"
import { Breadcrumb } from "../../ui/components/list"

/** The head of the menu: it has no page of its own and opens the first one below it. */
const BlacklistPage = () => <Navigate to="/blacklist/entries" replace />

export const config = defineRouteConfig({
  label: "domain",
  translationNs: "blacklist",
  icon: ShieldCheck,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="domain" />,
}

export default BlacklistPage
