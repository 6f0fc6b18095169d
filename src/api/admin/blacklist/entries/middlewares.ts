import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import {
  AdminBatchCopyEntries,
  AdminCopyEntry,
  AdminCreateEntry,
  AdminListEntries,
  AdminUpdateEntry,
} from "./validators"

export const entryMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/entries",
    middlewares: [validateAndTransformQuery(AdminListEntries, { isList: true })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/entries",
    middlewares: [validateAndTransformBody(AdminCreateEntry)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/entries/batch",
    middlewares: [validateAndTransformBody(AdminBatchCopyEntries)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/orders/:id/entries",
    middlewares: [validateAndTransformBody(AdminCopyEntry)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/customers/:customer_id/entries",
    middlewares: [validateAndTransformBody(AdminCopyEntry)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/entries/:id",
    middlewares: [validateAndTransformBody(AdminUpdateEntry)],
  },
]
