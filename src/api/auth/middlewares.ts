import type { MiddlewareRoute } from "@medusajs/framework/http"
import { refuseSession, withholdToken } from "./middlewares/block-login"

/** Every route of core's that may hand a customer a token, and the one that opens a session. */
export const authMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET", "POST"],
    matcher: "/auth/customer/:auth_provider",
    middlewares: [withholdToken],
  },
  {
    methods: ["GET", "POST"],
    matcher: "/auth/customer/:auth_provider/callback",
    middlewares: [withholdToken],
  },
  { methods: ["POST"], matcher: "/auth/token/refresh", middlewares: [withholdToken] },
  {
    methods: ["POST"],
    matcher: "/auth/mfa/challenges/:id/verify",
    middlewares: [withholdToken],
  },
  { methods: ["POST"], matcher: "/auth/session", middlewares: [refuseSession] },
]
