import { accountOf } from "../risk/build-risk-facts"
import { newPlace as signal } from "../risk/signals/new-place"
import type { Check } from "./check"

/** An account with earlier orders is in a new place, as the signal of the same name sees it. */
export const newPlace: Check<"new_place"> = ({ shopper, findings: { history } }) => {
  if (!history) return "no_value"
  const measured = signal.measure({
    account: accountOf(shopper.logged_in_customer_id !== null, history.ledger),
  })
  if (measured === null) return null
  return "missing" in measured ? "no_value" : { matched: ["address", "ip"], ...measured.detail }
}
