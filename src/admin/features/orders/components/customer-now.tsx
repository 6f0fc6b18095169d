import { Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../ui/components/text"
import { CustomerStatusBadge } from "../../customer-statuses/components/status-parts"
import { useCustomerStatus } from "../../customer-statuses/hooks/customer-statuses"

/** What the store thinks of the customer by now, whatever it thought at the checkout. */
export const CustomerNow = ({ customerId }: { customerId: string }) => {
  const { t } = useTranslation("blacklist")
  const { status, isPending } = useCustomerStatus(customerId)
  // A customer who was deleted has no status, and no page.
  if (!status && !isPending) return null

  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        <TextLink to={`/customers/${customerId}`}>{t("order.customerStatus")}</TextLink>
      </Text>
      {status ? <CustomerStatusBadge status={status.status} /> : <Skeleton className="h-5 w-20" />}
    </div>
  )
}
