import type { AddressField } from "../../../../types/vocabulary"
import { deliveryArea } from "../canonical"
import { type KeyKind, lookupKey } from "../lookup-key"
import { isMailboxProvider } from "../canonical/mailbox-providers"
import { type CanonicalAddress, isAccountOwner, type Shopper } from "../shopper"

/** The 64-bit hashes of one address, by field; an empty field is absent. */
export type AddressHashes = Partial<Record<AddressField, bigint>>

/** Attributes that anybody can type: an e-mail, and the customer record that core finds by it. */
export type TypedAttribute = "customer_id" | "email"

/**
 * Whom a fact of the ledger is about: the 64-bit hash of every canonical value. Enough to tell
 * whether two are equal, for any set of attributes, and nothing that could be read.
 */
export interface IdentityHashes {
  customer_id: bigint[]
  email: bigint[]
  /** Of the IPv4 address, or of the network of an IPv6 one. */
  ip: bigint[]
  ip_network: bigint[]
  /** A cart has up to three: of both addresses and of the profile. */
  phone: bigint[]
  sales_channel_id: bigint[]
  shipping: AddressHashes | null
  billing: AddressHashes | null
  /** Of the account that did it: who was logged in, or whom staff did it for. Empty for a guest. */
  account: bigint[]
  /** The phones that are this person's: of a guest none that only the record of a typed e-mail has. */
  person_phone: bigint[]
  /** Of the e-mail's domain, where it is no mailbox provider's. */
  own_domain: bigint[]
  /** Of the e-mail's domain and those above it, as entries and lists are looked up. */
  email_domain: bigint[]
  /** Which of the attributes the shopper only typed; null where that depends on a login not known yet. */
  typed: Record<TypedAttribute, boolean | null>
  /** Addresses that many people's parcels go to. */
  shared: ("shipping" | "billing")[]
}

/** The same as JSON can hold it: numbers in decimal. */
export interface StoredHashes {
  customer_id?: string[]
  email?: string[]
  ip?: string[]
  ip_network?: string[]
  phone?: string[]
  sales_channel_id?: string[]
  account?: string[]
  person_phone?: string[]
  own_domain?: string[]
  email_domain?: string[]
  typed?: TypedAttribute[]
  shared?: ("shipping" | "billing")[]
  shipping?: Partial<Record<AddressField, string>>
  billing?: Partial<Record<AddressField, string>>
}

const PERSON = [
  "customer_id",
  "email",
  "ip",
  "ip_network",
  "phone",
  "sales_channel_id",
  "account",
  "person_phone",
  "own_domain",
  "email_domain",
] as const
const TYPED = ["customer_id", "email"] as const

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

/** Whom the score takes a shopper for: the account that is logged in, or a guest. */
function personOf({
  logged_in_customer_id: login,
  phones,
  record_phones,
  email_domains,
}: Shopper): Pick<IdentityHashes, "account" | "person_phone" | "own_domain" | "email_domain"> {
  const own = login === null ? phones.filter((phone) => !record_phones.includes(phone)) : phones
  const [domain = null] = email_domains
  return {
    account: hashed("customer_id", login),
    person_phone: own.map((phone) => lookupKey("phone", phone)),
    own_domain: isMailboxProvider(email_domains) ? [] : hashed("email_domain", domain),
    email_domain: email_domains.map((name) => lookupKey("email_domain", name)),
  }
}

/**
 * The hashes of a shopper in canonical form.
 *
 * @param isLoginKnown - false where the cart's origin, which is read together with the counts, says who is
 * logged in
 */
export function hashesOf(shopper: Shopper, isLoginKnown = true): IdentityHashes {
  const byGuest = isLoginKnown ? !isAccountOwner(shopper) : null
  return {
    customer_id: hashed("customer_id", shopper.customer_id),
    email: hashed("email", shopper.email),
    ip: hashed("ip", shopper.counted_ip),
    ip_network: hashed("ip_network", shopper.ip_network),
    phone: shopper.phones.map((phone) => lookupKey("phone", phone)),
    sales_channel_id: hashed("sales_channel_id", shopper.sales_channel_id),
    ...personOf(shopper),
    shipping: addressHashes(shopper.addresses.shipping),
    billing: addressHashes(shopper.addresses.billing),
    typed: { customer_id: byGuest, email: shopper.email_is_own ? byGuest : true },
    shared: shopper.shared_addresses,
  }
}

/**
 * The same, as staff say it of a customer: nobody typed an e-mail that may be another's.
 *
 * @param isAccount - false for the record of a guest
 */
export const toldByStaff = (identity: IdentityHashes, isAccount = true): IdentityHashes => ({
  ...identity,
  account: isAccount ? identity.customer_id : [],
  typed: { customer_id: false, email: false },
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
  ...(TYPED.some((attribute) => hashes.typed[attribute])
    ? { typed: TYPED.filter((attribute) => hashes.typed[attribute]) }
    : {}),
  ...(hashes.shared.length ? { shared: hashes.shared } : {}),
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
  ip_network: (stored.ip_network ?? []).map(BigInt),
  phone: (stored.phone ?? []).map(BigInt),
  sales_channel_id: (stored.sales_channel_id ?? []).map(BigInt),
  account: (stored.account ?? []).map(BigInt),
  person_phone: (stored.person_phone ?? []).map(BigInt),
  own_domain: (stored.own_domain ?? []).map(BigInt),
  email_domain: (stored.email_domain ?? []).map(BigInt),
  typed: {
    customer_id: stored.typed?.includes("customer_id") ?? false,
    email: stored.typed?.includes("email") ?? false,
  },
  shared: stored.shared ?? [],
  shipping: readAddress(stored.shipping),
  billing: readAddress(stored.billing),
})
