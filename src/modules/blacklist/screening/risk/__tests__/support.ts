import type { RiskFacts } from "../risk-facts"

/** Somebody of whom nothing is known but that there is nothing. */
export const CLEAN: RiskFacts = {
  person: {
    orders: { placed: 0, cancelled: 0, returned: 0, in_day: 0, good: 0 },
    declined: 0,
    family_names: 1,
    suspicion: null,
    refused: 0,
  },
  account: null,
  people_at_address: { value: 0 },
  emails_declined_from_ip: { value: 0 },
  address_difference: null,
  total: 100,
  large: { value: { from: 1000, source: "percentile" } },
  shipping: { value: null },
  is_new_domain: false,
  is_disposable: { value: false },
  is_proxy: { value: false },
  is_ip_abroad: { value: false },
  cards: { value: 1 },
  failed_card_checks: { value: [] },
  resembles: { value: [] },
}

export const ordersOf = (orders: Partial<RiskFacts["person"]["orders"]>): Partial<RiskFacts> => ({
  person: { ...CLEAN.person, orders: { ...CLEAN.person.orders, ...orders } },
})

export const personOf = (person: Partial<RiskFacts["person"]>): Partial<RiskFacts> => ({
  person: { ...CLEAN.person, ...person },
})
