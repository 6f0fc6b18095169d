import { z } from "@medusajs/framework/zod"
import { id } from "../utils/body-fields"

const MAX_ORDERS = 100

export const AdminCheckOrders = z.strictObject({
  order_ids: z.array(id("order_ids")).min(1).max(MAX_ORDERS),
})
export type AdminCheckOrdersBody = z.infer<typeof AdminCheckOrders>
