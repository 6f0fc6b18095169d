import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCustomerStatusListResponse } from "../../../../types"
import { listStatuses } from "./list-statuses"
import type { AdminListCustomerStatusesQuery } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminListCustomerStatusesQuery>,
  res: MedusaResponse<AdminCustomerStatusListResponse>
) => {
  res.json(await listStatuses(req.validatedQuery as AdminListCustomerStatusesQuery, req.scope))
}
