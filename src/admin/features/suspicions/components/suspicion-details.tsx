import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { PencilSquare, Receipt, Trash, User } from "@medusajs/icons"
import { Container, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import type { AdminSuspicion } from "../../../../types"
import { RowMenu } from "../../../ui/components/list"
import { TextLink } from "../../../ui/components/text"
import { fullName, nameOf, pageOf } from "../../../ui/lib/names"
import { CustomerStatusBadge } from "../../customer-statuses/components/status-parts"
import { useCustomerStatus } from "../../customer-statuses/hooks/customer-statuses"
import { useDeleteSuspicion } from "../hooks/suspicions"
import { type SuspicionView, useSuspicionViews } from "../hooks/use-suspicion-views"
import { SuspicionReasons } from "./suspicion-reasons"
import { SuspicionOrder, SuspicionSource, SuspicionStatusBadge } from "./suspicion-parts"

interface SuspicionDetailsProps {
  suspicion: AdminSuspicion
  onDeleted: () => void
}

export const SuspicionDetails = ({ suspicion, onDeleted }: SuspicionDetailsProps) => {
  const { t } = useTranslation("blacklist")
  const [view] = useSuspicionViews([suspicion])
  const handleDelete = useDeleteSuspicion(suspicion, onDeleted)
  const { search } = useLocation()
  const orderPage = pageOf(view.order)
  const edit = {
    icon: <PencilSquare />,
    label: t(suspicion.status === "open" ? "actions.edit" : "suspicions.actions.assign"),
    to: `/blacklist/suspicions/${suspicion.id}/edit${search}`,
    needs: "blacklist_suspicion:update" as const,
  }
  const links = [
    orderPage && {
      icon: <Receipt />,
      label: t("actions.openOrder"),
      to: orderPage,
    },
    view.customer && {
      icon: <User />,
      label: t("actions.openCustomer"),
      to: `/customers/${view.customer.id}`,
    },
  ].filter((link) => !!link)

  return (
    <Container className="shrink-0 divide-y overflow-hidden p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("suspicions.review.details")}</Heading>
        <div className="flex items-center gap-x-2">
          <SuspicionStatusBadge suspicion={suspicion} />
          <RowMenu
            label={t("actions.menuFor", { name: t("suspicions.review.details") })}
            groups={[
              { actions: [edit] },
              { actions: links },
              {
                actions: [
                  {
                    icon: <Trash />,
                    label: t("actions.delete"),
                    onClick: handleDelete,
                    needs: "blacklist_suspicion:delete",
                  },
                ],
              },
            ]}
          />
        </div>
      </div>
      <KnownFields view={view} />
      <SuspicionReasons suspicion={suspicion} />
      <Reviewed view={view} />
    </Container>
  )
}

/** Who reviewed it last, and when. */
const Reviewed = ({ view: { suspicion, reviewedBy } }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  if (!suspicion.reviewed_at) return null

  const when = getFullDate({ date: suspicion.reviewed_at, includeTime: true })
  return (
    <SectionRow
      title={t("suspicions.review.reviewed")}
      value={reviewedBy ? t("suspicions.review.reviewedBy", { name: reviewedBy, when }) : when}
    />
  )
}

/** Every field of a suspicion that holds something, each on its row. */
const KnownFields = ({ view }: { view: SuspicionView }) => {
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
    [t("suspicions.columns.assignee"), view.assignedTo],
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
  const { status: current } = useCustomerStatus(customer.id)
  const status = current?.status ?? "neutral"

  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <TextLink to={`/customers/${customer.id}`}>{nameOf(customer)}</TextLink>
      {status !== "neutral" && <CustomerStatusBadge status={status} />}
    </div>
  )
}
