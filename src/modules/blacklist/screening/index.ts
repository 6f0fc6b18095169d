/** The public part of the screening. Code inside the plugin imports other names from their files. */

// Canonical forms, in which values are compared.
export { canonicalEmail, canonicalIp, canonicalPhone, canonicalText } from "./canonical"
export { parseEmail, parsePhone } from "./canonical"
export { type CanonicalConditions, parseConditions } from "./conditions"
export { type CanonicalAddress, canonicalAddress } from "./shopper"

// What is known of a checkout.
export {
  type AddressFacts,
  type CheckoutFacts,
  EMPTY_FACTS,
  factsOfCart,
  factsOfOrder,
  maskEmail,
  type ScreenedCart,
  type ScreenedOrder,
} from "./facts"
export { type Origin, type Shopper, shopperOf, withOrigin } from "./shopper"
export type { Findings } from "./findings"

// The decision.
export { decide } from "./decide"
export { conclude, forPlacedOrder } from "./verdict"

// What is nearly the same: may flag or raise a score, never refuse.
export { type WeakKey, weakKeysOf } from "./weak-keys"
