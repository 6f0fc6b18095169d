import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import {
  AdminBatchCustomerStatuses,
  AdminListCustomerStatuses,
  AdminSetCustomerStatus,
} from "./validators"

export const customerMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/customers",
    middlewares: [validateAndTransformQuery(AdminListCustomerStatuses, { isList: true })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/customers/batch",
    middlewares: [validateAndTransformBody(AdminBatchCustomerStatuses)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/customers/:customer_id",
    middlewares: [validateAndTransformBody(AdminSetCustomerStatus)],
  },
]
