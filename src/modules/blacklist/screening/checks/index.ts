import type { CheckSettings } from "../../../../types/checks"
import type { CheckReason } from "../../../../types/decision"
import { CHECKS, type CheckName } from "../../../../types/vocabulary"
import { addressMismatch } from "./address-mismatch"
import type { Check, CheckFacts, CheckFinding } from "./check"
import { countries } from "./countries"
import { ipCountry } from "./ip-country"
import { largeOrder } from "./large-order"
import { newPlace } from "./new-place"
import { disposableEmail, proxy } from "./on-list"
import { paymentMethod } from "./payment-method"
import { riskLevel } from "./risk-level"

export type { CheckFacts } from "./check"
export { changedChecks } from "./settings"

/** Every built-in check. One that comes is one line here, with its own file. */
const RUN: { [Name in CheckName]: Check<Name> } = {
  countries,
  large_order: largeOrder,
  address_mismatch: addressMismatch,
  proxy,
  disposable_email: disposableEmail,
  ip_country: ipCountry,
  new_place: newPlace,
  risk_level: riskLevel,
  payment_method: paymentMethod,
}

/** Whether a check that is switched on needs the score. */
export const needsScore = ({ risk_level, payment_method }: CheckSettings): boolean =>
  risk_level.enabled || payment_method.enabled

/** Whether a check that is switched on needs what the person did before. */
export const needsHistory = (settings: CheckSettings): boolean =>
  settings.new_place.enabled || needsScore(settings)

/** What a check finds of a checkout, whether it is switched on or not. */
export const findingOf = <Name extends CheckName>(
  name: Name,
  facts: CheckFacts,
  settings: CheckSettings
): CheckFinding => RUN[name](facts, settings[name])

/** The hits of the checks that are switched on; those that refuse stand before those that flag. */
export function checkReasons(facts: CheckFacts, settings: CheckSettings): CheckReason[] {
  const reasons = CHECKS.flatMap((name): CheckReason[] => {
    const { enabled, mode, action } = settings[name]
    const detail = enabled ? findingOf(name, facts, settings) : null
    if (detail === null || detail === "no_value") return []
    return [{ type: "check", id: name, name, action, mode, detail }]
  })
  const doing = (wanted: CheckReason["action"]) => reasons.filter(({ action }) => action === wanted)
  return [...doing("refuse"), ...doing("flag")]
}
