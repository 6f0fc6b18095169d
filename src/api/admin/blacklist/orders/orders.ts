import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type {
  AdminJobResponse,
  AdminOrderCheckResponse,
  AdminOrderScreeningResponse,
} from "../../../../types"
import {
  checkOrdersWorkflow,
  linkDecisionsToOrdersWorkflow,
  startOrderCheckWorkflow,
} from "../../../../workflows"
import { recomputeRisk } from "../../../../workflows/risk/recompute-risk"
import { runBehind } from "../../../../workflows/jobs/run-behind"
import { serializeDecision } from "../decisions/serialize"
import { serializeSuspicion } from "../suspicions/suspicions"
import { actorOf, type AdminRequest, serviceOf } from "../utils/http"
import { id, queryBoolean } from "../utils/schema"
import { ipOfOrder } from "./ip-of-order"
import { serializeJob } from "../jobs/jobs"
import { orderFilters } from "./filters"
import { isSuspicious } from "./is-suspicious"
import { shownRisk } from "./risk"

/** As many orders as are checked while the admin waits, and as are named one by one at all. */
const CHECKED_AT_ONCE = 100
const MAX_ORDERS = 10_000

const EITHER = "either order_ids or filters must be given"

const CheckOrdersSchema = z
  .strictObject({
    order_ids: z.array(id("order_ids")).min(1).max(MAX_ORDERS).optional(),
    filters: z.strictObject(orderFilters(z.boolean())).optional(),
  })
  .refine(({ order_ids, filters }) => (order_ids === undefined) !== (filters === undefined), {
    message: EITHER,
  })
type CheckOrdersBody = z.infer<typeof CheckOrdersSchema>

const RetrieveOrderSchema = z.strictObject({ recompute: queryBoolean.optional() })
type RetrieveOrderQuery = z.infer<typeof RetrieveOrderSchema>

export const orderMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/orders/:id",
    middlewares: [validateAndTransformQuery(RetrieveOrderSchema, {})],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/orders/check",
    // As many ids as may be named take more than what Medusa reads of a body.
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [validateAndTransformBody(CheckOrdersSchema)],
  },
]

export const retrieveOrderScreening = async (
  req: AdminRequest<unknown, RetrieveOrderQuery>,
  res: MedusaResponse<AdminOrderScreeningResponse>
) => {
  const { id: order_id } = req.params
  const { recompute } = req.validatedQuery
  await req.scope.resolve(Modules.ORDER).retrieveOrder(order_id, { select: ["id"] })
  await linkDecisionsToOrdersWorkflow(req.scope).run({ input: { order_ids: [order_id] } })

  const service = serviceOf(req)
  const newest = { order: { created_at: "DESC" as const, id: "DESC" as const }, take: 50 }
  const decisions = await service.listDecisions({ order_id }, newest)
  const suspicions = await service.listSuspicions({ order_id }, newest)
  const { screened, ...risk } = await shownRisk(order_id, req.scope)
  const flag = decisions.find(({ outcome }) => outcome === "flag")
  const shown = flag ?? decisions[0]

  res.json({
    order_screening: {
      order_id,
      screened,
      suspicious: isSuspicious(decisions, suspicions),
      decision: shown ? serializeDecision(shown) : null,
      suspicions: suspicions.map(serializeSuspicion),
      ip: await ipOfOrder(order_id, req.scope),
      ...risk,
      ...(recompute && { recomputed: await recomputeRisk(order_id, req.scope) }),
    },
  })
}

/** Checks a few orders while the admin waits, and many in the background. */
export const checkOrders = async (
  req: AdminRequest<CheckOrdersBody>,
  res: MedusaResponse<AdminOrderCheckResponse | AdminJobResponse>
) => {
  const { order_ids, filters } = req.validatedBody
  if (order_ids && order_ids.length <= CHECKED_AT_ONCE) {
    const { result } = await checkOrdersWorkflow(req.scope).run({
      input: { order_ids, ...actorOf(req) },
    })
    res.json({ decisions: result })
    return
  }
  const { result: job } = await startOrderCheckWorkflow(req.scope).run({
    input: { order_ids, filters, ...actorOf(req) },
  })
  runBehind(job.id, req.scope)
  res.status(202).json({ job: serializeJob(job) })
}
