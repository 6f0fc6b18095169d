import { z } from "@medusajs/framework/zod"

const MAX_ORDERS = 100

export const AdminCheckOrders = z.strictObject({
  order_ids: z.array(z.string().min(1)).min(1).max(MAX_ORDERS),
})
export type AdminCheckOrdersBody = z.infer<typeof AdminCheckOrders>
