import { LockOpenSolid, PencilSquare, User } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import type { AdminCustomerStatusWithCustomer } from "../../../../../types/http"
import { RowMenu } from "../../../../components/row-menu"
import { useLiftStatus } from "../../../../hooks/use-lift-status"
import { nameOf } from "../../../../lib/person"

/** A ban outlives the customer's record: of somebody deleted it can only be lifted. */
export const CustomerActions = ({ status }: { status: AdminCustomerStatusWithCustomer }) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { customer } = status
  const { reset, resetLabel } = useLiftStatus(customer, status)

  const edit = customer &&
    status.status === "blacklisted" && {
      icon: <PencilSquare />,
      label: t("status.actions.editBan"),
      to: `/blacklist/customers/${customer.id}/edit${search}`,
    }
  const open = customer && {
    icon: <User />,
    label: t("order.openCustomer"),
    to: `/customers/${customer.id}`,
  }
  const groups = [
    { actions: [edit, open].filter((action) => !!action) },
    { actions: [{ icon: <LockOpenSolid />, label: resetLabel, onClick: reset }] },
  ]

  return (
    <RowMenu
      label={t("actions.menuFor", { name: customer ? nameOf(customer) : t("customers.deleted") })}
      groups={groups.filter(({ actions }) => actions.length > 0)}
    />
  )
}
