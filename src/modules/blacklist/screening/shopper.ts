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
} from "./canonical"

/** A name and address in canonical form; a field that is empty is absent. */
export type CanonicalAddress = Partial<Record<AddressField, string>>

/** Who is checking out, in canonical form: what entries, bans and rules compare with. */
export interface Shopper {
  customer_id: string | null
  logged_in_customer_id: string | null
  email: string | null
  /** The e-mail's domain and its parents, most specific first. */
  email_domains: string[]
  phones: string[]
  ip: string | null
  addresses: { shipping: CanonicalAddress | null; billing: CanonicalAddress | null }
}

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

function phonesOf(facts: CheckoutFacts): string[] {
  const { shipping_address: shipping, billing_address: billing } = facts
  const home = shipping?.country_code || billing?.country_code
  const phones = [
    ...canonicalPhones(shipping?.phone, shipping?.country_code),
    ...canonicalPhones(billing?.phone, billing?.country_code),
    // A profile has no country of its own: its national spelling is read with the cart's.
    ...canonicalPhones(facts.phone, home),
  ]
  return [...new Set(phones)]
}

/** Brings the facts of a checkout into the form that is compared. */
export function shopperOf(facts: CheckoutFacts): Shopper {
  const email = canonicalEmail(facts.email)
  return {
    customer_id: facts.customer_id,
    logged_in_customer_id: facts.logged_in_customer_id ?? null,
    email,
    email_domains: email ? domainsOf(email) : [],
    phones: phonesOf(facts),
    ip: canonicalIp(facts.ip),
    addresses: {
      shipping: canonicalAddress(facts.shipping_address),
      billing: canonicalAddress(facts.billing_address),
    },
  }
}

/** Completes a shopper by what was noted of the cart, where the facts left it open. */
export const withOrigin = (
  shopper: Shopper,
  facts: CheckoutFacts,
  origin: Origin | null
): Shopper => ({
  ...shopper,
  ip: facts.ip === undefined ? canonicalIp(origin?.ip) : shopper.ip,
  logged_in_customer_id:
    facts.logged_in_customer_id === undefined
      ? (origin?.customer_id ?? null)
      : shopper.logged_in_customer_id,
})
