import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { CustomerStatusCard } from "../components/customer-status-card"
import { SectionError, SectionSkeleton } from "../components/section-state"
import { useCustomerStatus } from "../hooks/customer-statuses"

const CustomerStatusWidget = ({ data: customer }: DetailWidgetProps<AdminCustomer>) => {
  const { customer_status, isPending, refetch } = useCustomerStatus(customer.id)

  if (customer_status) return <CustomerStatusCard customer={customer} status={customer_status} />
  if (isPending) return <SectionSkeleton rows={1} />
  return (
    <Container className="p-0">
      <SectionError onRetry={() => void refetch()} />
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-blacklist:customer-status",
  zone: "customer.details.side",
})

export default CustomerStatusWidget
