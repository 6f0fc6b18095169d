import { PLACE_FIELDS, type PlaceField } from "../../../types/vocabulary"
import type { AddressFacts, CheckoutFacts } from "./facts"
import {
  domainsOf,
  emailOnFile,
  foldCountry,
  foldPostalCode,
  foldText,
  phoneOnFile,
  readIp,
  readStreet,
} from "./identity"

/** A name and address in canonical form; a field that is empty is absent. */
export type Place = Partial<Record<PlaceField, string>>

/** Who is checking out, in canonical form: what entries, bans and rules compare with. */
export interface Shopper {
  customer_id: string | null
  logged_in_customer_id: string | null
  email: string | null
  /** The e-mail's domain and its parents, most specific first. */
  email_domains: string[]
  phones: string[]
  ip: string | null
  places: { shipping: Place | null; billing: Place | null }
}

/** What the storefront's requests said of a cart's shopper. */
export interface Origin {
  ip: string | null
  customer_id: string | null
}

/** Brings an address into canonical form; null where nothing in it can be compared. */
export function placeOf(address: AddressFacts | null | undefined): Place | null {
  if (!address) return null
  const folded: Record<PlaceField, string> = {
    first_name: foldText(address.first_name),
    last_name: foldText(address.last_name),
    company: foldText(address.company),
    ...readStreet(address.address_1, address.address_2),
    postal_code: foldPostalCode(address.postal_code),
    city: foldText(address.city),
    province: foldText(address.province),
    country_code: foldCountry(address.country_code),
  }
  const place: Place = {}
  for (const field of PLACE_FIELDS) {
    if (folded[field]) place[field] = folded[field]
  }
  return Object.keys(place).length ? place : null
}

function phonesOf(facts: CheckoutFacts): string[] {
  const { shipping_address: shipping, billing_address: billing } = facts
  const home = shipping?.country_code || billing?.country_code
  const phones = [
    phoneOnFile(shipping?.phone, shipping?.country_code),
    phoneOnFile(billing?.phone, billing?.country_code),
    // A profile has no country of its own: its national spelling is read with the cart's.
    phoneOnFile(facts.phone, home),
  ]
  return [...new Set(phones.filter((phone): phone is string => phone !== null))]
}

/** The canonical IP of whatever was noted; an unreadable one is as good as none. */
export function ipOnFile(raw: string | null | undefined): string | null {
  const reading = raw ? readIp(raw) : null
  return reading?.success ? reading.data : null
}

/** Brings the facts of a checkout into the form that is compared. */
export function shopperOf(facts: CheckoutFacts): Shopper {
  const email = emailOnFile(facts.email)
  return {
    customer_id: facts.customer_id,
    logged_in_customer_id: facts.logged_in_customer_id ?? null,
    email,
    email_domains: email ? domainsOf(email) : [],
    phones: phonesOf(facts),
    ip: ipOnFile(facts.ip),
    places: {
      shipping: placeOf(facts.shipping_address),
      billing: placeOf(facts.billing_address),
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
  ip: facts.ip === undefined ? ipOnFile(origin?.ip) : shopper.ip,
  logged_in_customer_id:
    facts.logged_in_customer_id === undefined
      ? (origin?.customer_id ?? null)
      : shopper.logged_in_customer_id,
})
