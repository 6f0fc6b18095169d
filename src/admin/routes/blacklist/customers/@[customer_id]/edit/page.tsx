import { RouteDrawer } from "@medusajs/dashboard/components"
import { useCustomer } from "@medusajs/dashboard/hooks"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { EditBan } from "../../edit-ban"
import { useCustomerStatus } from "../../../../../hooks/customer-statuses"

const EditBanPage = () => {
  const { t } = useTranslation("blacklist")
  const { customer_id: id = "" } = useParams()
  // The dashboard caches a customer by id alone: ask for what its own page asks for.
  const {
    customer,
    isError: isCustomerError,
    error: customerError,
  } = useCustomer(id, {
    fields: "+*addresses",
  })
  const { customer_status, isError, error } = useCustomerStatus(id)

  if (isCustomerError) throw customerError
  if (isError) throw error

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("ban.editTitle")}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description className="sr-only">
          {t("ban.editDescription")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      {customer && customer_status && <EditBan customer={customer} status={customer_status} />}
    </RouteDrawer>
  )
}

export default EditBanPage
