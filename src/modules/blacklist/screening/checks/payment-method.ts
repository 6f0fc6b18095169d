import { reachesLevel } from "../risk/score"
import type { Check } from "./check"

/** The level of the risk is reached, and the payment goes to one of the providers that then are too much of a risk. */
export const paymentMethod: Check<"payment_method"> = (
  { risk, payment_provider_ids },
  { from, providers }
) => {
  if (!risk || !payment_provider_ids.length) return "no_value"
  const provider_id = payment_provider_ids.find((id) => providers.includes(id))
  if (provider_id === undefined || !reachesLevel(risk.level, from)) return null
  return { matched: ["payment_provider"], provider_id, score: risk.score, level: risk.level }
}
