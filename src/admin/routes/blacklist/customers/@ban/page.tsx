import { useTranslation } from "react-i18next"
import { BanCustomersForm } from "../../../../features/customer-statuses/components/ban-customers-form"
import { PageDrawer } from "../../../../ui/components/drawers"
import { PermittedPage } from "../../../../ui/components/permitted"

const BanCustomersPage = () => (
  <PermittedPage over needs={["blacklist_customer_status:update"]}>
    <BanCustomers />
  </PermittedPage>
)

const BanCustomers = () => {
  const { t } = useTranslation("blacklist")
  return (
    <PageDrawer title={t("customers.ban.title")} description={t("customers.ban.description")}>
      <BanCustomersForm />
    </PageDrawer>
  )
}

export default BanCustomersPage
