import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { logFailure } from "../../../workflows/common/log-failure"

/** What Medusa's e-mail provider answers to a wrong password; a banned customer gets the same. */
const REFUSED_LOGIN = {
  type: MedusaError.Types.UNAUTHORIZED,
  message: "Invalid email or password",
}

/** The customer a token was made out to. The store signed it a moment ago: it is read, not verified. */
function customerOfToken(token: unknown): string | null {
  if (typeof token !== "string") return null
  try {
    const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString()
    const { actor_id, actor_type } = JSON.parse(payload)
    return actor_type === "customer" && actor_id ? actor_id : null
  } catch {
    return null
  }
}

/** Whether the setting `block_login` blocks this customer's login. A failure of ours lets the login pass. */
async function isLoginBlocked(customerId: string, container: MedusaContainer): Promise<boolean> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  try {
    if (!(await service.getSettings()).block_login) return false
    const bans = await service.listCustomerStatuses({
      customer_id: customerId,
      status: "blacklisted",
      $or: [{ expires_at: null }, { expires_at: { $gt: new Date() } }],
    })
    return bans.length > 0
  } catch (error) {
    logFailure(`to check the login of customer ${customerId}`, error, container)
    return false
  }
}

/** Withholds a token that was about to be given to a banned customer. */
export const withholdToken = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const send = res.json.bind(res)
  res.json = (body) => {
    const customerId = customerOfToken((body as { token?: unknown } | null)?.token)
    if (!customerId) return send(body)
    isLoginBlocked(customerId, req.scope)
      .then((blocked) => (blocked ? res.status(401) && send(REFUSED_LOGIN) : send(body)))
      .catch(next)
    return res
  }
  next()
}

/** Refuses a session to a banned customer who has a token from before the ban. */
export const refuseSession = async (
  req: MedusaRequest & { auth_context?: { actor_id?: string; actor_type?: string } },
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { actor_id, actor_type } = req.auth_context ?? {}
  const blocked =
    actor_type === "customer" && actor_id ? await isLoginBlocked(actor_id, req.scope) : false
  next(blocked ? new MedusaError(REFUSED_LOGIN.type, REFUSED_LOGIN.message) : undefined)
}
