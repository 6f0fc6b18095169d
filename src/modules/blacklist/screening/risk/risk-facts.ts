import type { MissingData } from "../../../../types/vocabulary"
import type { AddressDifference } from "./address-difference"

/** Something that is known, or why it is not. */
export type Told<T> = { value: T } | { missing: MissingData }

/**
 * What the person did before, as far as it is known: an account's facts and those of the same phone; of a guest
 * those that guests did under the same e-mail, and those of the phone.
 */
export interface PersonFacts {
  orders: {
    /** Earlier orders, cancelled ones as well. */
    placed: number
    cancelled: number
    /** Those of which something came back. */
    returned: number
    /** Those of the last 24 hours. */
    in_day: number
    /** Those older than 30 days that were paid and kept: not cancelled, nothing returned. */
    good: number
  }
  /** Failed payments of the person or the cart in 24 hours. */
  declined: number
  /** The most family names that came with the e-mail, or with one of the phones; this order's counted. */
  family_names: number
  /** The strongest suspicion of 365 days. */
  suspicion: "confirmed" | "open" | null
  /** Refused checkouts of 30 days, those that were reviewed as wrong aside. */
  refused: number
}

/** What an account did before, and whether it was here; null for a guest. */
export interface AccountFacts {
  orders: number
  place_seen: Told<boolean>
  network_seen: Told<boolean>
}

/** From which total on an order is large. */
export interface LargeOrder {
  from: number
  source: "setting" | "percentile"
}

/** The prices among which a cart's shipping was chosen; all of them flat rates. */
export interface ShippingChoice {
  chosen: number
  cheapest: number
  dearest: number
}

/** Everything that signals look at. What is not known says why. */
export interface RiskFacts {
  person: PersonFacts
  account: AccountFacts | null
  /** E-mails of others that had parcels sent to the shipping address in 180 days. */
  people_at_address: Told<number>
  /** E-mails of which a payment failed from this IP in 24 hours. */
  emails_declined_from_ip: Told<number>
  address_difference: AddressDifference | null
  total: number | null
  /** From which total on an order in that currency is large. */
  large: Told<LargeOrder>
  /** Null where no flat rate was chosen. */
  shipping: Told<ShippingChoice | null>
  /** Whether nobody ordered from that domain before, which is no mailbox provider's. */
  is_new_domain: boolean
  is_disposable: Told<boolean>
  is_proxy: Told<boolean>
  /** Whether the IP is in the country of one of the addresses. */
  is_ip_abroad: Told<boolean>
  /** Different cards of the person or the cart in 24 hours. */
  cards: Told<number>
  /** What the provider says that did not agree. */
  failed_card_checks: Told<("avs" | "cvc")[]>
  /** What bans and block entries are nearly the same in. */
  resembles: Told<string[]>
}
