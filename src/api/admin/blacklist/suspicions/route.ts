import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../workflows/common/audit"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../modules/blacklist"
import type { AdminSuspicionListResponse, AdminSuspicionResponse } from "../../../../types"
import { filtersOf } from "../utils/filters-of"
import { pageOf } from "../utils/page-of"
import { createSuspicion } from "./create-suspicion"
import { serializeSuspicion } from "./serialize"
import type { AdminCreateSuspicionBody, AdminListSuspicionsQuery } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminListSuspicionsQuery>,
  res: MedusaResponse<AdminSuspicionListResponse>
) => {
  const query = req.validatedQuery as AdminListSuspicionsQuery
  const [rows, count] = await req.scope
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listAndCountSuspicions(filtersOf(query), pageOf(query))
  res.json({
    suspicions: rows.map(serializeSuspicion),
    count,
    limit: query.limit,
    offset: query.offset,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateSuspicionBody>,
  res: MedusaResponse<AdminSuspicionResponse>
) => {
  const row = await createSuspicion(req.validatedBody, actorOf(req), req.scope)
  res.json({ suspicion: serializeSuspicion(row) })
}
