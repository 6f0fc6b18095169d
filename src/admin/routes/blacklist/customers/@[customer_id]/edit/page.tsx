import { RouteDrawer } from "@medusajs/dashboard/components"
import { useCustomer } from "@medusajs/dashboard/hooks"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { GoneText } from "../../../../../components/gone-text"
import { useCustomerStatus } from "../../../../../hooks/customer-statuses"
import { isNotFound, unlessNotFound } from "../../../../../lib/api-error"
import { EditBan } from "../../edit-ban"

const EditBanPage = () => {
  const { t } = useTranslation("blacklist")
  const { customer_id: id = "" } = useParams()
  // The dashboard caches a customer by id alone: ask for what its own page asks for.
  const {
    customer,
    isError: isCustomerError,
    error: customerError,
  } = useCustomer(id, { fields: "+*addresses" }, { retry: unlessNotFound })
  const { customer_status, isError, error } = useCustomerStatus(id)
  const isGone = isNotFound(customerError)

  if (isCustomerError && !isGone) throw customerError
  if (isError && !isGone) throw error

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
      {isGone && <GoneText text={t("ban.gone")} />}
      {customer && customer_status && !isGone && (
        <EditBan customer={customer} status={customer_status} />
      )}
    </RouteDrawer>
  )
}

export default EditBanPage
