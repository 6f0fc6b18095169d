/**
 * What is known of a checkout, as the cart or the order holds it. The facts travel as JSON through
 * workflows, which drops what is `undefined`: absent and `undefined` mean the same.
 */
export interface CheckoutFacts {
  cart_id: string | null
  order_id: string | null
  /** The customer record on the cart. A guest who typed an account's e-mail has that account here. */
  customer_id: string | null
  /** Who was logged in; null for a guest, absent where it has to be looked up by the cart. */
  logged_in_customer_id?: string | null
  email: string | null
  /** The e-mail of the customer's own record; absent where it is not known to differ from the cart's. */
  customer_email?: string | null
  /** The phone of the customer's own record. */
  phone: string | null
  /** The shopper's address; null for none, absent where it has to be looked up by the cart. */
  ip?: string | null
  sales_channel_id: string | null
  /** The total that core shows; absent where it has to be read. */
  amount?: number | null
  currency_code?: string | null
  /** Whom the payment session asked for goes to, or those that the cart has; absent where there is none. */
  payment_provider_ids?: string[]
  /** When the order was placed; null for a checkout: now. */
  placed_at: Date | string | null
  shipping_address: AddressFacts | null
  billing_address: AddressFacts | null
}

export interface AddressFacts {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  country_code?: string | null
  phone?: string | null
}

/** The parts of Medusa's cart that screening reads. */
export interface ScreenedCart {
  id: string
  email?: string | null
  completed_at?: Date | string | null
  sales_channel_id?: string | null
  currency_code?: string | null
  /** A number, or one of Medusa's exact ones. */
  total?: unknown
  customer_id?: string | null
  customer?: {
    id: string
    email?: string | null
    phone?: string | null
    has_account?: boolean | null
  } | null
  shipping_address?: AddressFacts | null
  billing_address?: AddressFacts | null
}

/** The parts of Medusa's order that screening reads. */
export type ScreenedOrder = Omit<ScreenedCart, "completed_at"> & {
  created_at?: Date | string | null
}

/** A checkout of which nothing is known but what was noted for its cart: IP and login. */
export const FACTS_FROM_CART: CheckoutFacts = {
  cart_id: null,
  order_id: null,
  customer_id: null,
  email: null,
  phone: null,
  sales_channel_id: null,
  placed_at: null,
  shipping_address: null,
  billing_address: null,
}

/** A checkout of which nothing is known at all. */
export const EMPTY_FACTS = {
  ...FACTS_FROM_CART,
  ip: null,
  logged_in_customer_id: null,
} satisfies CheckoutFacts

const factsOfPurchase = (purchase: Omit<ScreenedCart, "completed_at">): CheckoutFacts => ({
  ...FACTS_FROM_CART,
  customer_id: purchase.customer?.id ?? purchase.customer_id ?? null,
  email: purchase.email ?? null,
  customer_email: purchase.customer?.email ?? null,
  phone: purchase.customer?.phone ?? null,
  sales_channel_id: purchase.sales_channel_id ?? null,
  shipping_address: purchase.shipping_address ?? null,
  billing_address: purchase.billing_address ?? null,
})

/** The facts of a cart; its IP and login are looked up by the cart's id. */
export const factsOfCart = (cart: ScreenedCart): CheckoutFacts => ({
  ...factsOfPurchase(cart),
  cart_id: cart.id,
  // What was not asked for is read when there is something to record.
  ...(cart.total == null
    ? {}
    : { amount: Number(cart.total), currency_code: cart.currency_code ?? null }),
})

/** The facts of a placed order; its IP and login are those noted for the cart it came from. */
export const factsOfOrder = (order: ScreenedOrder, cartId: string | null): CheckoutFacts => ({
  ...factsOfPurchase(order),
  cart_id: cartId,
  order_id: order.id,
  placed_at: order.created_at ?? null,
})

/**
 * An e-mail as an admin may recognise it and nobody can write to it: `j***@example.com`.
 * What has no `@` is masked whole.
 */
export function maskEmail(email: string | null | undefined): string | null {
  if (!email) return null
  const at = email.lastIndexOf("@")
  // By code point: half of an emoji is no text that PostgreSQL takes.
  const [first] = email
  return at < 1 ? "***" : `${first}***${email.slice(at)}`
}
