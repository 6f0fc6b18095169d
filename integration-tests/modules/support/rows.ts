import {
  type CheckoutFacts,
  type Origin,
  shopperOf,
} from "../../../src/modules/blacklist/screening"
import { lookupKey } from "../../../src/modules/blacklist/screening/lookup-key"
import type BlacklistModuleService from "../../../src/modules/blacklist/service"
import type { NewEntry } from "../../../src/modules/blacklist/persistence/entries"
import type { StatusValues } from "../../../src/modules/blacklist/persistence/status-rows"
import type { EntryConditions } from "../../../src/types/http"
import { compileConditions } from "../../../src/workflows/entries/utils/compile-conditions"

export const HOUR = 3_600_000

/** A moment relative to now. */
export const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)

/** An entry as the workflow would write it. */
export function newEntry(conditions: EntryConditions, changes: Partial<NewEntry> = {}): NewEntry {
  const action = changes.action ?? "block"
  return {
    ...compileConditions(conditions, action),
    action,
    expires_at: null,
    created_by: null,
    ...changes,
  }
}

/** A ban by e-mail and phone as the workflow would write it; both canonical. */
export const newStatus = (
  customer_id: string,
  changes: Partial<Omit<StatusValues, "identities">> & { emails?: string[]; phones?: string[] } = {}
): StatusValues => {
  const { emails = [], phones = [], ...values } = changes
  return {
    customer_id,
    status: "blacklisted",
    source: "manual",
    source_id: null,
    reason: null,
    expires_at: null,
    created_by: null,
    set_on_guest: false,
    ...values,
    identities: [
      ...emails.map((value) => ({ kind: "email" as const, value })),
      ...phones.map((value) => ({ kind: "phone" as const, value })),
    ],
  }
}

/** Generated like all others; only Medusa's type for the plural leaves names ending in "s" alone. */
export const softDeleteStatuses = (service: BlacklistModuleService, ids: string[]) =>
  (
    service as unknown as { softDeleteCustomerStatuses: (ids: string[]) => Promise<unknown> }
  ).softDeleteCustomerStatuses(ids)

export const newDecision = (changes: Record<string, unknown> = {}) => ({
  stage: "complete_cart" as const,
  outcome: "flag" as const,
  enforced: true,
  cart_id: null,
  order_id: null,
  customer_id: null,
  email: null,
  reasons: [],
  reason_types: [],
  reason_ids: [],
  duration_ms: 1,
  ...changes,
})

/** Facts of a checkout; what is not told is unknown, IP and login are looked up by the cart. */
export const checkout = (changes: Partial<CheckoutFacts> = {}): CheckoutFacts => ({
  cart_id: null,
  order_id: null,
  customer_id: null,
  logged_in_customer_id: undefined,
  email: null,
  phone: null,
  ip: undefined,
  sales_channel_id: null,
  placed_at: null,
  shipping_address: null,
  billing_address: null,
  ...changes,
})

/** Looks a checkout up as the workflow does. */
export const lookUp = (service: BlacklistModuleService, changes: Partial<CheckoutFacts>) => {
  const facts = checkout(changes)
  return service.lookUp(shopperOf(facts), facts)
}

/** The ids of the entries found for a checkout, sorted. */
export const entriesFound = async (
  service: BlacklistModuleService,
  changes: Partial<CheckoutFacts>
): Promise<string[]> => (await lookUp(service, changes)).entries.map(({ id }) => id).sort()

/** A value whose key is negative, and one whose key is near the end of what an int8 holds. */
export function extremeValues(kind: Parameters<typeof lookupKey>[0], make: (n: number) => string) {
  const keyed = Array.from({ length: 20_000 }, (_, n) => make(n)).map((value) => ({
    value,
    key: lookupKey(kind, value),
  }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
  return { lowest: keyed[0], highest: keyed[keyed.length - 1] }
}

export const ORIGIN: Origin = { ip: "203.0.113.7", customer_id: null }
