import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { useTranslation } from "react-i18next"
import { CustomerStatusCard } from "../features/customer-statuses/components/status-card"
import { useCustomerStatus } from "../features/customer-statuses/hooks/customer-statuses"
import { Permitted } from "../ui/components/permitted"
import { FailedSection, SectionSkeleton } from "../ui/components/section-state"

const CustomerStatusWidget = ({ data: customer }: DetailWidgetProps<AdminCustomer>) => (
  <Permitted needs={["blacklist_customer_status:read"]}>
    <CustomerStatus customer={customer} />
  </Permitted>
)

const CustomerStatus = ({ customer }: { customer: AdminCustomer }) => {
  const { t } = useTranslation("blacklist")
  const { status, isPending, error, refetch } = useCustomerStatus(customer.id)

  if (status) return <CustomerStatusCard customer={customer} status={status} />
  if (isPending) return <SectionSkeleton rows={1} />
  return (
    <FailedSection
      heading={t("status.widget.heading")}
      error={error}
      onRetry={() => void refetch()}
    />
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-blacklist:customer-status",
  zone: "customer.details.side",
})

export default CustomerStatusWidget
