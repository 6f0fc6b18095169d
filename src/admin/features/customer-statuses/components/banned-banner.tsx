import { LockClosedSolid } from "@medusajs/icons"
import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../ui/components/text"
import { useCustomerStatuses } from "../hooks/customer-statuses"

/**
 * Above the dashboard's own list of customers: how many are banned, and the way to them. The dashboard
 * draws every widget below the list, where nobody would look for it.
 */
export const BannedBanner = () => {
  const { t } = useTranslation("blacklist")
  const { count } = useCustomerStatuses({ status: "blacklisted", limit: 1 })
  if (!count) return null

  return (
    <Container className="order-first flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-3">
      <div className="flex items-center gap-x-2">
        <LockClosedSolid className="text-ui-fg-muted" />
        <Text size="small" leading="compact">
          {t("customers.banner.banned", { count })}
        </Text>
      </div>
      <TextLink to="/blacklist/customers" className="txt-compact-small">
        {t("customers.banner.show")}
      </TextLink>
    </Container>
  )
}
