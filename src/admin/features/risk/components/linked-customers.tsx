import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminLinkedCustomer } from "../../../../types"
import { Clipped, TextLink } from "../../../ui/components/text"
import { CustomerStatusBadge } from "../../customer-statuses/components/status-parts"
import { useLinkedCustomers } from "../hooks/risk"

/** The others are a click away. */
const SHOWN = 5

/** Other customers who ordered with the same details; nothing where there are none. */
export const LinkedCustomers = ({ customerId }: { customerId: string }) => {
  const { t } = useTranslation("blacklist")
  const { linked } = useLinkedCustomers(customerId)
  if (!linked?.length) return null

  const others = linked.slice(SHOWN)
  return (
    <section aria-label={t("risk.linked.heading")} className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("risk.linked.heading")}
      </Text>
      <LinkedList linked={linked.slice(0, SHOWN)} />
      {others.length > 0 && (
        <details>
          <summary className="txt-compact-xsmall text-ui-fg-subtle mb-3 cursor-pointer">
            {t("risk.linked.more", { count: others.length })}
          </summary>
          <LinkedList linked={others} />
        </details>
      )}
    </section>
  )
}

const LinkedList = ({ linked }: { linked: AdminLinkedCustomer[] }) => (
  <ul className="flex flex-col gap-y-3">
    {linked.map((customer) => (
      <LinkedCustomer key={customer.customer_id} customer={customer} />
    ))}
  </ul>
)

const LinkedCustomer = ({
  customer: { customer_id, email, shared, status },
}: {
  customer: AdminLinkedCustomer
}) => {
  const { t } = useTranslation("blacklist")
  const name = email ?? t("risk.linked.withoutEmail")
  return (
    <li className="flex items-center justify-between gap-x-4">
      <div className="txt-compact-small min-w-0">
        <Clipped text={name}>
          <TextLink to={`/customers/${customer_id}`}>{name}</TextLink>
        </Clipped>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {shared.map((by) => t(`risk.linked.by.${by}`)).join(" · ")}
        </Text>
      </div>
      {status !== "neutral" && <CustomerStatusBadge status={status} />}
    </li>
  )
}
