import type { AdminOrder } from "@medusajs/framework/types"
import { Drawer, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminSuspicion } from "../../types/http"
import { MarkOrderForm } from "./mark-order-form"

interface MarkOrderDrawerProps {
  order: AdminOrder
  /** The suspicions that the order has already. */
  marked: AdminSuspicion[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Puts an order on the list of suspicions, over the order's page. */
export const MarkOrderDrawer = ({ order, marked, open, onOpenChange }: MarkOrderDrawerProps) => {
  const { t } = useTranslation("blacklist")

  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title asChild>
            <Heading>{t("order.mark.title")}</Heading>
          </Drawer.Title>
          <Drawer.Description className="sr-only">{t("order.mark.description")}</Drawer.Description>
        </Drawer.Header>
        <MarkOrderForm order={order} marked={marked} onSaved={() => onOpenChange(false)} />
      </Drawer.Content>
    </Drawer>
  )
}
