import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { DecisionRow } from "../../../modules/blacklist"
import type { AdminCheckoutItem, AdminDecidedCheckout, AdminRelatedOrder } from "../../../types"
import { readGraph } from "../../common/core-data/read-graph"
import { readReviewedCheckout, shopperOfCheckout } from "./decided-checkout"
import { applicableRemedies } from "./review-plan"

/** As many of the person's orders and decisions as one looks at. */
const SHOWN = 10

interface Item {
  id: string
  product_title?: string | null
  variant_title?: string | null
  title?: string | null
  thumbnail?: string | null
  quantity?: number | null
  total?: unknown
}

const numberOf = (value: unknown) => (value == null ? null : Number(value))

/** The lines of the order, or of the cart that has none. */
async function readItems(
  orderId: string | null,
  cartId: string | null,
  container: MedusaContainer
): Promise<AdminCheckoutItem[]> {
  const id = orderId ?? cartId
  if (!id) return []
  const [purchase] = await readGraph<{ items?: Item[] | null }>(
    {
      entity: orderId ? "order" : "cart",
      // Of items alone core computes no totals.
      fields: ["id", "total", "currency_code", "items.*", "items.total"],
      filters: { id },
    },
    container
  )
  return (purchase?.items ?? []).map((item) => ({
    id: item.id,
    title: item.product_title ?? item.title ?? "",
    variant_title: item.variant_title ?? null,
    thumbnail: item.thumbnail ?? null,
    quantity: Number(item.quantity ?? 0),
    total: numberOf(item.total),
  }))
}

interface Order {
  id: string
  display_id?: number | null
  status: string
  total?: unknown
  currency_code: string
  created_at: Date | string
}

async function readOrders(
  person: { customer_id: string | null; email: string | null },
  except: string | null,
  container: MedusaContainer
): Promise<AdminRelatedOrder[]> {
  const same = [
    ...(person.customer_id ? [{ customer_id: person.customer_id }] : []),
    ...(person.email ? [{ email: person.email }] : []),
  ]
  if (!same.length) return []
  const orders = await readGraph<Order>(
    {
      entity: "order",
      fields: ["id", "display_id", "status", "total", "currency_code", "created_at"],
      filters: { $or: same, is_draft_order: false },
      pagination: { take: SHOWN + 1, skip: 0, order: { created_at: "DESC" } },
    },
    container
  )
  return orders
    .filter(({ id }) => id !== except)
    .slice(0, SHOWN)
    .map((order) => ({
      id: order.id,
      display_id: order.display_id ?? null,
      status: order.status,
      total: numberOf(order.total),
      currency_code: order.currency_code,
      created_at: new Date(order.created_at).toISOString(),
    }))
}

async function readDecisions(
  { id, customer_id, email_key }: DecisionRow,
  container: MedusaContainer
): Promise<DecisionRow[]> {
  const same = [...(customer_id ? [{ customer_id }] : []), ...(email_key ? [{ email_key }] : [])]
  if (!same.length) return []
  return await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listDecisions(
      { id: { $ne: id }, $or: same },
      { take: SHOWN, order: { created_at: "DESC", id: "DESC" } }
    )
}

type DecidedCheckout = Omit<AdminDecidedCheckout, "decisions"> & { decisions: DecisionRow[] }

/** What a decision was about, what applies to it, and what else is known of the person. */
export async function readDecidedCheckout(
  decision: DecisionRow,
  container: MedusaContainer
): Promise<DecidedCheckout> {
  const checkout = await readReviewedCheckout(decision, container)
  const { facts, order_id } = checkout
  const shopper = shopperOfCheckout(checkout)
  const customer_id = facts?.customer_id ?? decision.customer_id
  const email = facts?.email ?? null
  const { shipping_address = null, billing_address = null } = facts ?? {}
  return {
    email,
    phone: shipping_address?.phone || billing_address?.phone || facts?.phone || null,
    ip: shopper?.ip ?? null,
    is_guest: !shopper?.logged_in_customer_id,
    customer_id,
    shipping_address,
    billing_address,
    items: await readItems(order_id, decision.cart_id, container),
    remedies: await applicableRemedies(checkout, container),
    orders: await readOrders({ customer_id, email }, order_id, container),
    decisions: await readDecisions(decision, container),
  }
}
