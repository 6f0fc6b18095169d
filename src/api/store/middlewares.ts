import type { MiddlewareRoute } from "@medusajs/framework/http"
import { trackCompletion } from "./middlewares/complete-cart"
import { hidePluginFields } from "./middlewares/hide-plugin-fields"
import { saveCartOrigin } from "./middlewares/save-origin"
import { screenPaymentSession } from "./middlewares/screen-payment-session"

export const storeMiddlewares: MiddlewareRoute[] = [
  // Without methods a middleware is global, and runs before the routes read the query.
  { matcher: "/store", middlewares: [hidePluginFields] },
  {
    methods: ["POST", "DELETE"],
    matcher: "/store/carts/:id",
    middlewares: [saveCartOrigin],
  },
  {
    methods: ["POST", "DELETE"],
    matcher: "/store/carts/:id/*",
    middlewares: [saveCartOrigin],
  },
  {
    methods: ["POST"],
    matcher: "/store/carts/:id/complete",
    middlewares: [trackCompletion],
  },
  {
    methods: ["POST"],
    matcher: "/store/payment-collections/:id/payment-sessions",
    middlewares: [screenPaymentSession],
  },
]
