import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { AdminUpdateSettings } from "./validators"

export const settingMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/settings",
    middlewares: [validateAndTransformBody(AdminUpdateSettings)],
  },
]
