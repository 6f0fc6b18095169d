import {
  conclude,
  decide,
  decideOnError,
  despiteFailure,
  forPlacedOrder,
} from "../../../modules/blacklist/screening"
import type { Reason, Verdict } from "../../../types/decision"
import type { BlacklistOptions } from "../../../types/options"
import type { BlacklistSettings } from "../../../types/settings"
import type { DecisionStage } from "../../../types/vocabulary"
import type { ShopperLookup } from "../steps/look-up-shopper"

export interface Case {
  stage: DecisionStage
  lookup: ShopperLookup
  /**
   * Reasons added by a handler of the hook `gatherReasons`. Without a handler, or with one that
   * returns nothing, Medusa passes something that is no list.
   */
  extraReasons?: Reason[] | null
  /** Code of a failure outside the look-up, such as a handler of the store's that threw. */
  failure?: string | null
}

/** The verdict on a checkout at a stage, also where something failed. Pure. */
export function decideStage(
  { stage, lookup, extraReasons, failure }: Case,
  settings: BlacklistSettings,
  options: Pick<BlacklistOptions, "onError">
): Verdict {
  // A placed order must not look suspicious because of a failure of ours.
  const onError = stage === "order_check" ? "allow" : options.onError

  if (stage === "payment_session" && !settings.screen_payment_sessions) return conclude([])
  if (!lookup.success) return decideOnError(lookup.error, onError)
  const verdict = decide(
    lookup.shopper,
    lookup.lookup,
    settings,
    Array.isArray(extraReasons) ? extraReasons : []
  )
  const whole = failure ? despiteFailure(verdict, decideOnError(failure, onError)) : verdict
  return stage === "order_check" ? forPlacedOrder(whole) : whole
}
