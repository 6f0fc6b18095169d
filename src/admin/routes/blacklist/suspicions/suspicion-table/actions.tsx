import { Eye, Receipt, Trash, User } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { RowMenu } from "../../../../components/row-menu"
import type { SuspicionView } from "../../../../hooks/use-suspicion-views"
import { pageOf } from "../../../../lib/named"
import { nameOfSuspicion } from "../../../../lib/suspicion"
import { useDeletePrompt } from "../use-delete-prompt"

export const SuspicionActions = ({
  view: { suspicion, customer, order },
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
  const orderPage = pageOf(order)
  const openOrder = orderPage && {
    icon: <Receipt />,
    label: t("suspicions.actions.openOrder"),
    to: orderPage,
  }
  const openCustomer = customer && {
    icon: <User />,
    label: t("suspicions.actions.openCustomer"),
    to: `/customers/${customer.id}`,
  }

  return (
    <RowMenu
      label={t("actions.menuFor", { name: nameOfSuspicion(suspicion) })}
      groups={[
        { actions: [review, openOrder, openCustomer].filter((action) => !!action) },
        { actions: [{ icon: <Trash />, label: t("actions.delete"), onClick: handleDelete }] },
      ]}
    />
  )
}
