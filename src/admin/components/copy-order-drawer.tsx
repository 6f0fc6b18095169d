import type { AdminOrder } from "@medusajs/framework/types"
import { Drawer, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminSuspicion } from "../../types/http"
import { useSettings } from "../hooks/settings"
import { CopyOrderForm } from "./copy-order-form"
import { SectionError } from "./section-state"

interface CopyOrderDrawerProps {
  order: AdminOrder
  /** The order's suspicions, which keep the IP it came from. */
  noted: AdminSuspicion[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Makes an entry from an order, over the order's page. */
export const CopyOrderDrawer = ({ order, noted, open, onOpenChange }: CopyOrderDrawerProps) => {
  const { t } = useTranslation("blacklist")
  const { settings, isError, refetch } = useSettings()

  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title asChild>
            <Heading>{t("order.copy.title")}</Heading>
          </Drawer.Title>
          <Drawer.Description className="sr-only">{t("order.copy.description")}</Drawer.Description>
        </Drawer.Header>
        {isError && !settings && <SectionError onRetry={() => void refetch()} />}
        {settings && (
          <CopyOrderForm
            order={order}
            ip={noted.find(({ ip }) => ip)?.ip ?? null}
            defaultFields={settings.copy_fields}
            onSaved={() => onOpenChange(false)}
          />
        )}
      </Drawer.Content>
    </Drawer>
  )
}
