import { Drawer, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminCustomerStatus } from "../../types/http"
import { nameOf } from "../lib/person"
import { BanForm } from "./ban-form"
import type { BannedPerson } from "./ban-reach"

interface BanDrawerProps {
  customer: BannedPerson
  status: AdminCustomerStatus
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The ban form over a page of the host, where no route of one's own can be opened. */
export const BanDrawer = ({ customer, status, open, onOpenChange }: BanDrawerProps) => {
  const { t } = useTranslation("blacklist")

  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title asChild>
            <Heading>{t(status.status === "blacklisted" ? "ban.editTitle" : "ban.title")}</Heading>
          </Drawer.Title>
          <Drawer.Description className="sr-only">
            {t("ban.description", { name: nameOf(customer) })}
          </Drawer.Description>
        </Drawer.Header>
        <BanForm customer={customer} status={status} onSaved={() => onOpenChange(false)} />
      </Drawer.Content>
    </Drawer>
  )
}
