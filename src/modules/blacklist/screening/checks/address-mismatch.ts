import { addressDifference } from "../risk/address-difference"
import type { Check } from "./check"

/** Billing and shipping address differ, as the signal of the same name sees it. */
export const addressMismatch: Check<"address_mismatch"> = ({ shopper }, { level }) => {
  const { shipping, billing } = shopper.addresses
  if (!shipping || !billing) return "no_value"
  const differs = addressDifference(
    shipping,
    billing,
    shopper.shared_addresses.includes("shipping")
  )
  if (!differs || (level === "country" && differs !== "country")) return null
  return { matched: differs === "country" ? ["country_code"] : ["address"], differs }
}
