import type { AddressField } from "../../../../types/vocabulary"

/** How the billing address differs from the shipping address. */
export type AddressDifference = "country" | "address"

/** The compared fields of an address: canonical values, or their hashes. */
type Compared = Partial<Record<AddressField, string | bigint>>

const PLACE = ["street", "house_number", "postal_code"] as const

/**
 * How the billing address differs from the shipping address. A field that one of them lacks says nothing.
 *
 * @param isShared - whether the parcel goes to a locker or a pick-up point, which is nobody's address
 */
export function addressDifference(
  shipping: Compared | null,
  billing: Compared | null,
  isShared: boolean
): AddressDifference | null {
  if (!shipping || !billing) return null
  const differs = (field: AddressField) =>
    shipping[field] !== undefined &&
    billing[field] !== undefined &&
    shipping[field] !== billing[field]
  if (differs("country_code")) return "country"
  return !isShared && PLACE.some(differs) ? "address" : null
}
