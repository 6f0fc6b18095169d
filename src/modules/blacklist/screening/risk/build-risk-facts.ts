import type { RiskSettings } from "../../../../types/risk"
import { readHashes, type StoredHashes } from "../rules/hashes"
import { addressDifference } from "./address-difference"
import type { ReferenceData } from "./reference-data"
import type { AccountFacts, LargeOrder, RiskFacts, ShippingChoice, Told } from "./risk-facts"

/** What the ledger knows: the answer of `blacklist_person_facts`. */
export interface LedgerFacts {
  orders: {
    placed: number
    of_account: number
    cancelled: number
    returned: number
    in_day: number
    good: number
  }
  declined: number
  family_names: number
  suspicion: "confirmed" | "open" | null
  refused: number
  /** Null where there is no address, or where it is one that many share. */
  people_at_address: number | null
  /** Null where no IP is known. */
  emails_declined_from_ip: number | null
  is_place_seen: boolean | null
  is_network_seen: boolean | null
  is_new_domain: boolean
  /** The uses of which there is a list with something on it, and those of which one names the shopper. */
  list_uses: string[]
  listed_uses: string[]
}

/** Everything that is known of what is scored. */
export interface ScoredSubject {
  hashes: StoredHashes
  ledger: LedgerFacts
  total: number | null
  currency_code: string | null
  /** The 95th percentile of the store's orders in that currency; null where there are too few. */
  large_from: number | null
  /** Absent where it was not asked for. */
  shipping?: ShippingChoice | null
  reference: ReferenceData
}

const toldOf = <T>(value: T | null, missing: "no_ip" | "shared_address"): Told<T> =>
  value === null ? { missing } : { value }

const onList = (use: string, { list_uses, listed_uses }: LedgerFacts): Told<boolean> =>
  list_uses.includes(use) ? { value: listed_uses.includes(use) } : { missing: "no_list" }

const withoutIp = ({ list_uses }: LedgerFacts): Told<boolean> => ({
  missing: list_uses.includes("proxy") ? "no_ip" : "no_list",
})

/** What the account did before; null for a guest. */
export const accountOf = (isAccount: boolean, ledger: LedgerFacts): AccountFacts | null =>
  isAccount
    ? {
        orders: ledger.orders.of_account,
        place_seen: toldOf(ledger.is_place_seen, "shared_address"),
        network_seen: toldOf(ledger.is_network_seen, "no_ip"),
      }
    : null

/** From which total on an order in a currency is large: the merchant's word, or the store's own orders. */
function largeOf(
  { currency_code, large_from }: Pick<ScoredSubject, "currency_code" | "large_from">,
  { large_order }: Pick<RiskSettings, "large_order">
): Told<LargeOrder> {
  const set = large_order[currency_code ?? ""]
  if (set !== undefined) return { value: { from: set, source: "setting" } }
  if (large_from === null) return { missing: "too_few_orders" }
  return { value: { from: large_from, source: "percentile" } }
}

/** Brings what is known of an order, a checkout or a customer into what signals look at. */
export function buildRiskFacts(subject: ScoredSubject, settings: RiskSettings): RiskFacts {
  const { hashes, ledger, total, shipping, reference } = subject
  const identity = readHashes(hashes)
  const isShared = identity.shared.includes("shipping")
  const { of_account: _ofAccount, ...orders } = ledger.orders
  return {
    person: {
      orders,
      declined: ledger.declined,
      family_names: ledger.family_names,
      suspicion: ledger.suspicion,
      refused: ledger.refused,
    },
    account: accountOf(identity.account.length > 0, ledger),
    // Nobody's address is no data that is missing.
    people_at_address: { value: ledger.people_at_address ?? 0 },
    emails_declined_from_ip: toldOf(ledger.emails_declined_from_ip, "no_ip"),
    address_difference: addressDifference(identity.shipping, identity.billing, isShared),
    total,
    large: largeOf(subject, settings),
    shipping: shipping === undefined ? { missing: "shipping_unknown" } : { value: shipping },
    is_new_domain: ledger.is_new_domain,
    is_disposable: onList("disposable", ledger),
    is_proxy: identity.ip.length ? onList("proxy", ledger) : withoutIp(ledger),
    ...reference,
  }
}

/** Whether the order is large by what is known: only then its shipping choices are worth reading. */
export function isLarge(
  subject: Pick<ScoredSubject, "total" | "currency_code" | "large_from">,
  settings: RiskSettings
): boolean {
  const large = largeOf(subject, settings)
  return subject.total !== null && "value" in large && subject.total >= large.value.from
}
