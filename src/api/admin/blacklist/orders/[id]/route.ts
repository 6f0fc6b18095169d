import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../../modules/blacklist"
import type { AdminOrderScreeningResponse } from "../../../../../types"
import { linkDecisionsToOrdersWorkflow } from "../../../../../workflows/decisions/workflows/link-decisions-to-orders"
import { serializeDecision } from "../../decisions/serialize"
import { serializeSuspicion } from "../../suspicions/serialize"
import { isSuspicious } from "../is-suspicious"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminOrderScreeningResponse>
) => {
  const { id: order_id } = req.params
  await req.scope.resolve(Modules.ORDER).retrieveOrder(order_id, { select: ["id"] })
  await linkDecisionsToOrdersWorkflow(req.scope).run({ input: { order_ids: [order_id] } })

  const service = req.scope.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const newest = { order: { created_at: "DESC" as const, id: "DESC" as const }, take: 50 }
  const decisions = await service.listDecisions({ order_id }, newest)
  const suspicions = await service.listSuspicions({ order_id }, newest)
  const flag = decisions.find(({ outcome }) => outcome === "flag")
  const shown = flag ?? decisions[0]

  res.json({
    order_screening: {
      order_id,
      suspicious: isSuspicious(decisions, suspicions),
      decision: shown ? serializeDecision(shown) : null,
      suspicions: suspicions.map(serializeSuspicion),
      score: null,
      level: null,
      signals: [],
    },
  })
}
