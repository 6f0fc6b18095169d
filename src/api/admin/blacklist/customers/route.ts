import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCustomerStatusListAnswer } from "../../../../types/http"
import { listStatuses } from "./list-statuses"
import type { AdminListCustomerStatusesQuery } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminListCustomerStatusesQuery>,
  res: MedusaResponse<AdminCustomerStatusListAnswer>
) => {
  res.json(await listStatuses(req.validatedQuery as AdminListCustomerStatusesQuery, req.scope))
}
