import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminLinkedCustomersResponse } from "../../../../types"
import { linkedCustomers } from "../../../../workflows/risk/linked-customers"
import { type AdminRequest, serviceOf } from "../utils/http"
import { statusInForce } from "./customers"

export const listLinkedCustomers = async (
  req: AdminRequest,
  res: MedusaResponse<AdminLinkedCustomersResponse>
) => {
  const linked = await linkedCustomers(req.params.customer_id, req.scope)
  const ids = linked.map(({ customer_id }) => customer_id)
  const rows = await serviceOf(req).listCustomerStatuses({ customer_id: ids }, { take: ids.length })
  const statusOf = new Map(rows.map((row) => [row.customer_id, statusInForce(row)]))
  res.json({
    linked: linked.map((customer) => ({
      ...customer,
      status: statusOf.get(customer.customer_id) ?? "neutral",
    })),
  })
}
