import { providerName } from "../provider-name"

it.each([
  ["pp_system_default", "System (DEFAULT)"],
  ["pp_stripe-blik_dkk", "Stripe Blik (DKK)"],
  ["pp_cash", "Cash"],
  ["cash", "cash"],
])("the payment provider %s is called %s", (id, name) => {
  expect(providerName(id)).toBe(name)
})
