import type { AddressField } from "../../../../types/vocabulary"
import { deliveryArea } from "../canonical"
import { type KeyKind, lookupKey } from "../lookup-key"
import type { CanonicalAddress, Shopper } from "../shopper"

/** The 64-bit hashes of one address, by field; an empty field is absent. */
export type AddressHashes = Partial<Record<AddressField, bigint>>

/**
 * Whom a fact of the ledger is about: the 64-bit hash of every canonical value. Enough to tell
 * whether two are equal, for any set of attributes, and nothing that could be read.
 */
export interface IdentityHashes {
  customer_id: bigint[]
  email: bigint[]
  ip: bigint[]
  /** A cart has up to three: of both addresses and of the profile. */
  phone: bigint[]
  shipping: AddressHashes | null
  billing: AddressHashes | null
}

/** The same as JSON can hold it: numbers in decimal. */
export interface StoredHashes {
  customer_id?: string[]
  email?: string[]
  ip?: string[]
  phone?: string[]
  shipping?: Partial<Record<AddressField, string>>
  billing?: Partial<Record<AddressField, string>>
}

const PERSON = ["customer_id", "email", "ip", "phone"] as const

const hashed = (kind: KeyKind, value: string | null): bigint[] =>
  value ? [lookupKey(kind, value)] : []

const addressHashes = (address: CanonicalAddress | null): AddressHashes | null =>
  address &&
  Object.fromEntries(
    Object.entries(address).map(([field, value]) => {
      // Orders are to one postal code whether or not the last four digits of a ZIP+4 were typed.
      const counted = field === "postal_code" ? deliveryArea(value, address.country_code) : value
      return [field, lookupKey(`address.${field}`, counted)]
    })
  )

/** The hashes of a shopper in canonical form. */
export const hashesOf = (shopper: Shopper): IdentityHashes => ({
  customer_id: hashed("customer_id", shopper.customer_id),
  email: hashed("email", shopper.email),
  ip: hashed("ip", shopper.ip),
  phone: shopper.phones.map((phone) => lookupKey("phone", phone)),
  shipping: addressHashes(shopper.addresses.shipping),
  billing: addressHashes(shopper.addresses.billing),
})

/** The same person with other customer records that are known to be theirs. */
export const withCustomers = (identity: IdentityHashes, customerIds: string[]): IdentityHashes => ({
  ...identity,
  customer_id: [
    ...new Set([
      ...identity.customer_id,
      ...customerIds.flatMap((id) => hashed("customer_id", id)),
    ]),
  ],
})

const storedAddress = (address: AddressHashes) =>
  Object.fromEntries(Object.entries(address).map(([field, hash]) => [field, hash.toString()]))

/** As the ledger keeps them; what is empty is left out. */
export const storeHashes = (hashes: IdentityHashes): StoredHashes => ({
  ...Object.fromEntries(
    PERSON.filter((field) => hashes[field].length).map((field) => [
      field,
      hashes[field].map(String),
    ])
  ),
  ...(hashes.shipping ? { shipping: storedAddress(hashes.shipping) } : {}),
  ...(hashes.billing ? { billing: storedAddress(hashes.billing) } : {}),
})

const readAddress = (address: StoredHashes["shipping"]): AddressHashes | null =>
  address
    ? Object.fromEntries(Object.entries(address).map(([field, hash]) => [field, BigInt(hash)]))
    : null

/** Back from the ledger. */
export const readHashes = (stored: StoredHashes): IdentityHashes => ({
  customer_id: (stored.customer_id ?? []).map(BigInt),
  email: (stored.email ?? []).map(BigInt),
  ip: (stored.ip ?? []).map(BigInt),
  phone: (stored.phone ?? []).map(BigInt),
  shipping: readAddress(stored.shipping),
  billing: readAddress(stored.billing),
})
