import { useCustomer } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { EditBan } from "../../../../../features/customer-statuses/components/ban-form"
import { useCustomerStatus } from "../../../../../features/customer-statuses/hooks/customer-statuses"
import { PageDrawer } from "../../../../../ui/components/drawers"
import { PermittedPage } from "../../../../../ui/components/permitted"
import { isNotFound, unlessNotFound } from "../../../../../ui/lib/api-error"

const EditBanPage = () => (
  <PermittedPage over needs={["blacklist_customer_status:update"]}>
    <EditBanOfCustomer />
  </PermittedPage>
)

const EditBanOfCustomer = () => {
  const { t } = useTranslation("blacklist")
  const { customer_id: id = "" } = useParams()
  // The dashboard caches a customer by id alone: ask for what its own page asks for.
  const {
    customer,
    isError: isCustomerError,
    error: customerError,
  } = useCustomer(id, { fields: "+*addresses" }, { retry: unlessNotFound })
  const { status, isError, error } = useCustomerStatus(id)
  const isGone = isNotFound(customerError)

  if (isCustomerError && !isGone) throw customerError
  if (isError && !isGone) throw error

  return (
    <PageDrawer
      title={t("ban.editTitle")}
      description={t("ban.editDescription")}
      gone={isGone && t("ban.gone")}
    >
      {customer && status && <EditBan customer={customer} status={status} />}
    </PageDrawer>
  )
}

export default EditBanPage
