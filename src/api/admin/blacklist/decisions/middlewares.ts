import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { AdminListDecisions } from "./validators"

export const decisionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/decisions",
    middlewares: [validateAndTransformQuery(AdminListDecisions, { isList: true })],
  },
]
