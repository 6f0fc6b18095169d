import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { AdminCreateSuspicion, AdminListSuspicions, AdminReviewSuspicion } from "./validators"

export const suspicionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/suspicions",
    middlewares: [validateAndTransformQuery(AdminListSuspicions, { isList: true })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/suspicions",
    middlewares: [validateAndTransformBody(AdminCreateSuspicion)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/suspicions/:id/review",
    middlewares: [validateAndTransformBody(AdminReviewSuspicion)],
  },
]
