import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { CustomerStatusBadge } from "../../../../components/status-badge"
import { SuspicionOrder } from "../../../../components/suspicion-order"
import { SuspicionSource } from "../../../../components/suspicion-source"
import { TextLink } from "../../../../components/text-link"
import type { SuspicionView } from "../../../../hooks/use-suspicion-views"
import { useCustomerStatus } from "../../../../hooks/customer-statuses"
import { fullName, nameOf } from "../../../../lib/person"

/** Every field of a suspicion that holds something, each on its row. */
export const KnownFields = ({ view }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  const { suspicion, customer, address } = view

  const rows: [title: string, value: ReactNode][] = [
    [t("fields.email"), suspicion.email],
    [t("suspicions.columns.name"), fullName(suspicion)],
    [t("fields.customer_id"), customer && <CustomerLink key="customer" customer={customer} />],
    [t("suspicions.columns.order"), <SuspicionOrder key="order" view={view} />],
    [t("fields.company"), suspicion.company],
    [t("fields.phone"), suspicion.phone],
    [t(`addressTypes.${suspicion.address_type}`), address],
    [t("fields.ip"), suspicion.ip],
    [t("suspicions.columns.source"), <SuspicionSource key="source" view={view} />],
    [
      t("suspicions.columns.created"),
      getFullDate({ date: suspicion.created_at, includeTime: true }),
    ],
  ]

  return rows
    .filter(([, value]) => value)
    .map(([title, value]) => (
      <SectionRow key={title} title={title} value={<Known>{value}</Known>} />
    ))
}

/** A value of any length: what has no blanks is broken anywhere. */
const Known = ({ children }: { children: ReactNode }) => (
  <div className="min-w-0 break-words">{children}</div>
)

/** The customer, and what the store thinks of them already. */
const CustomerLink = ({ customer }: { customer: NonNullable<SuspicionView["customer"]> }) => {
  const { customer_status } = useCustomerStatus(customer.id)
  const status = customer_status?.status ?? "neutral"

  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <TextLink to={`/customers/${customer.id}`}>{nameOf(customer)}</TextLink>
      {status !== "neutral" && <CustomerStatusBadge status={status} />}
    </div>
  )
}
