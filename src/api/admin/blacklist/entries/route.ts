import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../workflows/common/audit"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../modules/blacklist"
import type { AdminEntryListResponse, AdminEntryResponse } from "../../../../types"
import { createEntriesWorkflow } from "../../../../workflows/entries/workflows/entries"
import { pageOf } from "../utils/page-of"
import { entryFilters } from "./filters"
import { serializeEntry } from "./serialize"
import type { AdminCreateEntryBody, AdminListEntriesQuery } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminListEntriesQuery>,
  res: MedusaResponse<AdminEntryListResponse>
) => {
  const query = req.validatedQuery as AdminListEntriesQuery
  const [rows, count] = await req.scope
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listAndCountEntries(entryFilters(query), pageOf(query))
  res.json({
    entries: rows.map(serializeEntry),
    count,
    limit: query.limit,
    offset: query.offset,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateEntryBody>,
  res: MedusaResponse<AdminEntryResponse>
) => {
  const { result } = await createEntriesWorkflow(req.scope).run({
    input: { entries: [req.validatedBody], ...actorOf(req) },
  })
  res.json({ entry: serializeEntry(result[0]) })
}
