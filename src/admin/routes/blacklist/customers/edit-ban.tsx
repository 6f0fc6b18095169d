import { useRouteModal } from "@medusajs/dashboard/components"
import type { AdminCustomerStatus } from "../../../../types/http"
import { BanForm } from "../../../components/ban-form"
import type { BannedPerson } from "../../../components/ban-reach"

interface EditBanProps {
  customer: BannedPerson
  status: AdminCustomerStatus
}

/** The ban form as the content of a drawer that is a route. */
export const EditBan = ({ customer, status }: EditBanProps) => {
  const { handleSuccess } = useRouteModal()
  return <BanForm customer={customer} status={status} onSaved={() => handleSuccess()} />
}
