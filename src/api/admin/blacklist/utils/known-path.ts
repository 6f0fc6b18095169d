import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** A NUL as a URL spells it. */
const NUL = "%00"

/**
 * PostgreSQL refuses a NUL, so that the answer would be a 500.
 *
 * @throws MedusaError `not_found` for a path that no id can stand in.
 */
export function refuseUnknowablePath(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (req.path.includes(NUL)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is nothing with such an id")
  }
  next()
}

/** What comes before every route of the plugin. */
export const pathMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/blacklist", middlewares: [refuseUnknowablePath] },
]
