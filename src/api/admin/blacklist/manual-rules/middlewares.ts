import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { AdminCreateManualRule, AdminListManualRules, AdminUpdateManualRule } from "./validators"

export const manualRuleMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/manual-rules",
    middlewares: [validateAndTransformQuery(AdminListManualRules, { isList: true })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/manual-rules",
    middlewares: [validateAndTransformBody(AdminCreateManualRule)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/manual-rules/:id",
    middlewares: [validateAndTransformBody(AdminUpdateManualRule)],
  },
]
