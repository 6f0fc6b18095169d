import type { AddressFacts } from "./facts"
import { canonicalEmail, canonicalPostalCode, canonicalStreet, isPickupPoint } from "./canonical"

/** What many shoppers of a store share, so that it identifies nobody. */
export interface SharedDetails {
  /** E-mails that the store's own systems write, such as a marketplace's relay; canonical. */
  emails: ReadonlySet<string>
  /** Words that name pick-up points, beside those of the plugin. */
  pickupWords: readonly string[]
  /** The store's own locations, as `placeOf` gives them. */
  places: ReadonlySet<string>
  /** How long a prefix of IPv6 addresses is one subscriber's. */
  ipv6Prefix: number
}

/** What the settings, the options and the stock locations say of it. */
export interface SharedDetailsInput {
  placeholder_emails: string[]
  pickup_points: string[]
  stock_locations: AddressFacts[]
  ipv6Prefix: number
}

/** A store that shares nothing. */
export const NOTHING_SHARED: SharedDetails = {
  emails: new Set(),
  pickupWords: [],
  places: new Set(),
  ipv6Prefix: 64,
}

/** Street, house number and postal code of an address; null where it has no street. */
function placeOf(address: AddressFacts): string | null {
  const { street, house_number } = canonicalStreet(address.address_1, address.address_2, address)
  if (!street) return null
  return [
    street,
    house_number,
    canonicalPostalCode(address.postal_code, address.country_code),
  ].join("\n")
}

const isGiven = (value: string | null): value is string => value !== null

/** Brings what a store shares into the form that is compared. */
export const sharedDetailsOf = (input: SharedDetailsInput): SharedDetails => ({
  emails: new Set(input.placeholder_emails.map(canonicalEmail).filter(isGiven)),
  pickupWords: input.pickup_points,
  places: new Set(input.stock_locations.map(placeOf).filter(isGiven)),
  ipv6Prefix: input.ipv6Prefix,
})

/** Whether parcels of many people go to an address: a locker, a parcel shop, the store itself. */
export function isSharedAddress(address: AddressFacts, shared: SharedDetails): boolean {
  if (isPickupPoint(address, shared.pickupWords)) return true
  const place = shared.places.size ? placeOf(address) : null
  return place !== null && shared.places.has(place)
}
