import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import { decideOnError } from "../../../modules/blacklist/screening"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { Verdict } from "../../../types/decision"
import {
  screenCheckoutWorkflow,
  type ScreenCheckoutWorkflowInput,
} from "../workflows/screen-checkout"
import { errorCode } from "./error-code"
import type { Refusal } from "./refusal"

export interface SafeScreening {
  verdict: Verdict
  decision_id: string | null
  refusal: Refusal
}

/**
 * Screens a checkout and never throws. `lookUpShopperStep` already answers for the database; what
 * is caught here is the rest, above all a hook handler of somebody else's that throws. The
 * merchant's option `onError` then decides.
 */
export async function screenSafely(
  input: ScreenCheckoutWorkflowInput,
  container: MedusaContainer
): Promise<SafeScreening> {
  try {
    const { result } = await screenCheckoutWorkflow(container).run({ input })
    return { verdict: result.decision, decision_id: result.decision_id, refusal: result.refusal }
  } catch (error) {
    const code = errorCode(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`medusa-plugin-blacklist: the screening workflow failed (${code})`)
    const { options, lastKnownSettings } =
      container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    return {
      verdict: decideOnError(code, options.onError),
      decision_id: null,
      refusal: lastKnownSettings,
    }
  }
}
