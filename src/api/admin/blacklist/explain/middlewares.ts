import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { AdminExplain } from "./validators"

export const explainMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/explain",
    middlewares: [validateAndTransformBody(AdminExplain)],
  },
]
