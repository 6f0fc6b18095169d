import { LockOpenSolid, PencilSquare, User } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import type { AdminCustomerStatus, AdminCustomerSummary } from "../../../../../types/http"
import { RowMenu } from "../../../../components/row-menu"
import { useLiftStatus } from "../../../../hooks/use-lift-status"
import { nameOf } from "../../../../lib/person"

interface CustomerActionsProps {
  customer: AdminCustomerSummary
  status: AdminCustomerStatus
}

export const CustomerActions = ({ customer, status }: CustomerActionsProps) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { reset, resetLabel } = useLiftStatus(customer, status.status)

  const edit = {
    icon: <PencilSquare />,
    label: t("status.actions.editBan"),
    to: `/blacklist/customers/${customer.id}/edit${search}`,
  }
  const open = {
    icon: <User />,
    label: t("order.openCustomer"),
    to: `/customers/${customer.id}`,
  }

  return (
    <RowMenu
      label={t("actions.menuFor", { name: nameOf(customer) })}
      groups={[
        { actions: status.status === "blacklisted" ? [edit, open] : [open] },
        { actions: [{ icon: <LockOpenSolid />, label: resetLabel, onClick: reset }] },
      ]}
    />
  )
}
