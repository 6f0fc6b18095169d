import { defineRouteConfig } from "@medusajs/admin-sdk"
import { MinusCircle } from "@medusajs/icons"
import { Navigate } from "react-router-dom"
import { Breadcrumb } from "../../components/breadcrumb"

const BlacklistPage = () => <Navigate to="/blacklist/entries" replace />

export const config = defineRouteConfig({
  label: "domain",
  translationNs: "blacklist",
  icon: MinusCircle,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="domain" />,
}

export default BlacklistPage
