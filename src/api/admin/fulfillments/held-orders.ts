import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { refuseHeldOrdersWorkflow } from "../../../workflows"

type Guard = (req: MedusaRequest<unknown>, _: MedusaResponse, next: MedusaNextFunction) => unknown

const refuseHeldOrder: Guard = async (req, _, next) => {
  await refuseHeldOrdersWorkflow(req.scope).run({ input: { order_ids: [req.params.id] } })
  next()
}

const isId = (value: unknown): value is string => typeof value === "string"

/** The body is not validated yet: what is no id is core's to refuse. */
const refuseHeldOrderOfBody: Guard = async (req, _, next) => {
  const { order_id, items } = (req.body ?? {}) as { order_id?: unknown; items?: unknown }
  const lines = Array.isArray(items) ? items.map((item) => item?.line_item_id) : []
  await refuseHeldOrdersWorkflow(req.scope).run({
    input: { order_ids: [order_id].filter(isId), line_item_ids: lines.filter(isId) },
  })
  next()
}

const refuseHeldFulfillment: Guard = async (req, _, next) => {
  await refuseHeldOrdersWorkflow(req.scope).run({ input: { fulfillment_id: req.params.id } })
  next()
}

/**
 * Core's routes that send goods: an order on hold is refused before anything else is looked at. The
 * workflows for orders refuse it as well, whoever runs them, by their hooks.
 */
export const fulfillmentMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/orders/:id/fulfillments",
    middlewares: [refuseHeldOrder],
  },
  {
    methods: ["POST"],
    matcher: "/admin/orders/:id/fulfillments/:fulfillment_id/shipments",
    middlewares: [refuseHeldOrder],
  },
  { methods: ["POST"], matcher: "/admin/fulfillments", middlewares: [refuseHeldOrderOfBody] },
  {
    methods: ["POST"],
    matcher: "/admin/fulfillments/:id/shipment",
    middlewares: [refuseHeldFulfillment],
  },
]
