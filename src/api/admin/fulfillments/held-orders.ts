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

/** The body is not validated yet: what is no id is core's to refuse. */
const refuseHeldOrderOfBody: Guard = async (req, _, next) => {
  const { order_id } = (req.body ?? {}) as { order_id?: unknown }
  if (typeof order_id === "string") {
    await refuseHeldOrdersWorkflow(req.scope).run({ input: { order_ids: [order_id] } })
  }
  next()
}

const refuseHeldFulfillment: Guard = async (req, _, next) => {
  await refuseHeldOrdersWorkflow(req.scope).run({ input: { fulfillment_id: req.params.id } })
  next()
}

/**
 * Core's routes that send goods: an order on hold is refused before anything else is looked at. Their
 * workflows refuse it as well, whoever runs them.
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
