import { ADDRESS_FIELDS, type AddressField } from "../../../types/vocabulary"
import type { AddressFacts, CheckoutFacts } from "./facts"
import {
  domainsOf,
  canonicalEmail,
  canonicalCountry,
  canonicalPostalCode,
  canonicalProvince,
  canonicalText,
  canonicalPhones,
  canonicalIp,
  canonicalStreet,
  networkOfIp,
} from "./canonical"
import { isSharedAddress, NOTHING_SHARED, type SharedDetails } from "./shared-details"

/** A name and address in canonical form; a field that is empty is absent. */
export type CanonicalAddress = Partial<Record<AddressField, string>>

/** Who is checking out, in canonical form: what entries, bans and rules compare with. */
export interface Shopper {
  customer_id: string | null
  logged_in_customer_id: string | null
  /** Null as well for an address that the store's own systems write for many shoppers. */
  email: string | null
  /** Whether the e-mail is that of the customer's own record, not one typed for this cart. */
  email_is_own: boolean
  /** The e-mail's domain and its parents, most specific first. */
  email_domains: string[]
  phones: string[]
  /** Those of them that only the cart's customer record has: a guest did not type them. */
  record_phones: string[]
  ip: string | null
  /** The country that the IP is in, by the merchant's file; null where that is not known. */
  ip_country: string | null
  /** What rules count instead: the IPv4 address, or the network of an IPv6 one. */
  counted_ip: string | null
  /** The /24 or /48 that the IP lies in. */
  ip_network: string | null
  sales_channel_id: string | null
  /** Lists that hold something of the shopper's; empty until they were looked up. */
  list_ids: string[]
  addresses: { shipping: CanonicalAddress | null; billing: CanonicalAddress | null }
  /** Which of the addresses are places where many people's parcels go. */
  shared_addresses: ("shipping" | "billing")[]
}

/** How much of an IP `count_by: ip_network` compares. */
const WIDE_NETWORK = { ipv4: 24, ipv6: 48 }

/** An IP in the forms that are compared. */
export const ipForms = (
  ip: string | null,
  { ipv6Prefix }: Pick<SharedDetails, "ipv6Prefix">
): Pick<Shopper, "ip" | "counted_ip" | "ip_network"> => ({
  ip,
  counted_ip: ip && networkOfIp(ip, { ipv4: 32, ipv6: ipv6Prefix }),
  ip_network: ip && networkOfIp(ip, WIDE_NETWORK),
})

/** Whether the shopper is logged in to the cart's customer record: a guest's was found by what was typed. */
export const isAccountOwner = ({
  customer_id,
  logged_in_customer_id,
}: Pick<Shopper, "customer_id" | "logged_in_customer_id">): boolean =>
  logged_in_customer_id !== null && logged_in_customer_id === customer_id

/** What the storefront's requests said of a cart's shopper. */
export interface Origin {
  ip: string | null
  customer_id: string | null
}

/** Brings an address into canonical form; null where nothing in it can be compared. */
export function canonicalAddress(
  address: AddressFacts | null | undefined
): CanonicalAddress | null {
  if (!address) return null
  const folded: Record<AddressField, string> = {
    first_name: canonicalText(address.first_name),
    last_name: canonicalText(address.last_name),
    company: canonicalText(address.company),
    ...canonicalStreet(address.address_1, address.address_2, address),
    postal_code: canonicalPostalCode(address.postal_code, address.country_code),
    city: canonicalText(address.city),
    province: canonicalProvince(address.province, address.country_code),
    country_code: canonicalCountry(address.country_code),
  }
  const canonical: CanonicalAddress = {}
  for (const field of ADDRESS_FIELDS) {
    if (folded[field]) canonical[field] = folded[field]
  }
  return Object.keys(canonical).length ? canonical : null
}

function phonesOf(facts: CheckoutFacts): Pick<Shopper, "phones" | "record_phones"> {
  const { shipping_address: shipping, billing_address: billing } = facts
  const home = shipping?.country_code || billing?.country_code
  const typed = [
    ...canonicalPhones(shipping?.phone, shipping?.country_code),
    ...canonicalPhones(billing?.phone, billing?.country_code),
  ]
  // A profile has no country of its own: its national spelling is read with the cart's.
  const recorded = canonicalPhones(facts.phone, home)
  return {
    phones: [...new Set([...typed, ...recorded])],
    record_phones: recorded.filter((phone) => !typed.includes(phone)),
  }
}

const ADDRESS_TYPES = ["shipping", "billing"] as const

/**
 * Brings the facts of a checkout into the form that is compared.
 *
 * @param shared - what many of the store's shoppers share. An e-mail among it names nobody, nor does the guest's
 * customer record that core keeps for that e-mail.
 */
export function shopperOf(facts: CheckoutFacts, shared: SharedDetails = NOTHING_SHARED): Shopper {
  const given = canonicalEmail(facts.email)
  const isPlaceholder = given !== null && shared.emails.has(given)
  const email = isPlaceholder ? null : given
  const login = facts.logged_in_customer_id ?? null
  return {
    customer_id: isPlaceholder ? login : facts.customer_id,
    logged_in_customer_id: login,
    email,
    email_is_own: facts.customer_email == null || canonicalEmail(facts.customer_email) === email,
    email_domains: email ? domainsOf(email) : [],
    ...phonesOf(facts),
    ...ipForms(canonicalIp(facts.ip), shared),
    ip_country: null,
    sales_channel_id: facts.sales_channel_id,
    list_ids: [],
    addresses: {
      shipping: canonicalAddress(facts.shipping_address),
      billing: canonicalAddress(facts.billing_address),
    },
    shared_addresses: ADDRESS_TYPES.filter((type) => {
      const address = facts[`${type}_address`]
      return address && isSharedAddress(address, shared)
    }),
  }
}

/** Completes a shopper by what was noted of the cart, where the facts left it open. */
export const withOrigin = (
  shopper: Shopper,
  facts: CheckoutFacts,
  origin: Origin | null,
  shared: SharedDetails = NOTHING_SHARED
): Shopper => ({
  ...shopper,
  ...(facts.ip === undefined && ipForms(canonicalIp(origin?.ip), shared)),
  logged_in_customer_id:
    facts.logged_in_customer_id === undefined
      ? (origin?.customer_id ?? null)
      : shopper.logged_in_customer_id,
})
