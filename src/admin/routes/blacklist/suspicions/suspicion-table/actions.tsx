import { Eye, Receipt, Trash, User } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { RowMenu } from "../../../../components/row-menu"
import type { SuspicionView } from "../../../../hooks/use-suspicion-views"
import { nameOfSuspicion } from "../../../../lib/suspicion"
import { useDeletePrompt } from "../use-delete-prompt"

export const SuspicionActions = ({
  view: { suspicion, customer, orderNumber },
}: {
  view: SuspicionView
}) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const handleDelete = useDeletePrompt(suspicion)

  const review = {
    icon: <Eye />,
    label: t("suspicions.actions.review"),
    to: `/blacklist/suspicions/${suspicion.id}${search}`,
  }
  const openOrder = {
    icon: <Receipt />,
    label: t("suspicions.actions.openOrder"),
    to: `/orders/${suspicion.order_id}`,
  }
  const openCustomer = {
    icon: <User />,
    label: t("suspicions.actions.openCustomer"),
    to: `/customers/${suspicion.customer_id}`,
  }

  return (
    <RowMenu
      label={t("actions.menuFor", { name: nameOfSuspicion(suspicion) })}
      groups={[
        {
          actions: [
            review,
            ...(orderNumber ? [openOrder] : []),
            ...(customer ? [openCustomer] : []),
          ],
        },
        { actions: [{ icon: <Trash />, label: t("actions.delete"), onClick: handleDelete }] },
      ]}
    />
  )
}
