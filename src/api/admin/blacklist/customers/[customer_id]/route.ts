import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../../workflows/common/audit"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../../modules/blacklist"
import type { AdminCustomerStatusResponse } from "../../../../../types"
import { setCustomerStatusesWorkflow } from "../../../../../workflows/customer-statuses/workflows/set-customer-statuses"
import { ensureCustomer } from "../ensure-customer"
import { neutralStatus, serializeStatus } from "../serialize"
import type { AdminSetCustomerStatusBody } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminCustomerStatusResponse>
) => {
  const { customer_id } = req.params
  const [row] = await req.scope
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listCustomerStatuses({ customer_id })
  // A ban outlives the customer's record, and must be seen to be lifted.
  if (!row) await ensureCustomer(customer_id, req.scope)
  res.json({ customer_status: row ? serializeStatus(row) : neutralStatus(customer_id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSetCustomerStatusBody>,
  res: MedusaResponse<AdminCustomerStatusResponse>
) => {
  const { result } = await setCustomerStatusesWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      customer_ids: [req.params.customer_id],
      ...actorOf(req),
    },
  })
  res.json({ customer_status: serializeStatus(result[0]) })
}
