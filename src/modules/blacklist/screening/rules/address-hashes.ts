import type { AddressField } from "../../../../types/vocabulary"
import { combineKeys } from "../lookup-key"
import type { SetAttribute } from "./attribute-sets"
import type { AddressHashes, IdentityHashes } from "./hashes"

/**
 * A postal address as a whole: street, house number, postal code and country. A town stands in for
 * a missing postal code only, since it is spelt in more ways. Without a street there is no address.
 */
function addressHash({
  street,
  house_number,
  postal_code,
  city,
  country_code,
}: AddressHashes): bigint | null {
  const area = postal_code ?? city
  if (street === undefined || area === undefined) return null
  return [house_number, area, country_code].reduce<bigint>(
    (sum, hash) => combineKeys(sum, hash ?? 0n),
    street
  )
}

/**
 * The hash of what is compared of one address, in a list; empty where the address lacks an attribute.
 *
 * @param type - which of the identity's addresses
 */
export function wholeAddressHashes(
  compared: readonly SetAttribute[],
  type: "shipping" | "billing",
  identity: IdentityHashes
): bigint[] {
  const address = identity[type]
  if (!address) return []
  let sum = 0n
  for (const attribute of compared) {
    const hash = attribute === "address" ? addressHash(address) : address[attribute as AddressField]
    if (hash === undefined || hash === null) return []
    sum = combineKeys(sum, hash)
  }
  return [sum]
}

const nameHash = ({ first_name, last_name }: AddressHashes): bigint[] =>
  last_name === undefined ? [] : [combineKeys(last_name, first_name ?? 0n)]

/** The same of an address that many people share: together with the name, and with each phone. */
export function sharedAddressHashes(
  compared: readonly SetAttribute[],
  type: "shipping" | "billing",
  identity: IdentityHashes
): bigint[] {
  const names = nameHash(identity[type] ?? {})
  return wholeAddressHashes(compared, type, identity).flatMap((hash) =>
    [...names, ...identity.phone].map((other) => combineKeys(hash, other))
  )
}
