import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { NoticeItem } from "../../../types"

/** What Medusa's own examples fall back to where `admin.backendUrl` is not set. */
const LOCAL = "http://localhost:9000"

/** Where the dashboard of this store is. */
export function dashboardUrl(container: MedusaContainer): string {
  const { admin } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const backend = admin?.backendUrl && /^https?:/.test(admin.backendUrl) ? admin.backendUrl : LOCAL
  return `${backend.replace(/\/+$/, "")}${admin?.path ?? "/app"}`
}

/** Where it shows what happened: the order, else the list of checkouts. */
export const pageOf = (
  { order_id, decision_id }: Pick<NoticeItem, "order_id" | "decision_id">,
  dashboard: string
): string => {
  if (order_id) return `${dashboard}/orders/${order_id}`
  return `${dashboard}/blacklist/checkouts${decision_id ? `/${decision_id}` : ""}`
}
