import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { AdminCheckOrders } from "./validators"

export const orderMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/orders/check",
    middlewares: [validateAndTransformBody(AdminCheckOrders)],
  },
]
