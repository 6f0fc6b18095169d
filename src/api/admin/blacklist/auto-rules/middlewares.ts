import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { AdminCreateAutoRule, AdminListAutoRules, AdminUpdateAutoRule } from "./validators"

export const autoRuleMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/auto-rules",
    middlewares: [validateAndTransformQuery(AdminListAutoRules, { isList: true })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/auto-rules",
    middlewares: [validateAndTransformBody(AdminCreateAutoRule)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/auto-rules/:id",
    middlewares: [validateAndTransformBody(AdminUpdateAutoRule)],
  },
]
