import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../../../../workflows/common/audit"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../../modules/blacklist"
import type { AdminEntryBatchResponse } from "../../../../../types"
import { copyToEntriesWorkflow } from "../../../../../workflows/entries/workflows/copy-to-entries"
import { serializeEntry } from "../serialize"
import type { AdminBatchCopyEntriesBody } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminBatchCopyEntriesBody>,
  res: MedusaResponse<AdminEntryBatchResponse>
) => {
  const { order_ids, customer_ids, ...rest } = req.validatedBody
  const {
    result: { entry_ids, skipped },
  } = await copyToEntriesWorkflow(req.scope).run({
    input: {
      ...rest,
      source: order_ids ? "order" : "customer",
      ids: order_ids ?? customer_ids ?? [],
      ...actorOf(req),
    },
  })
  const entries = await req.scope
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listEntries({ id: entry_ids }, { take: entry_ids.length })
  res.json({ entries: entries.map(serializeEntry), skipped })
}
