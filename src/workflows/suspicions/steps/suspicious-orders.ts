import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { canonicalEmail, type ScreenedOrder } from "../../../modules/blacklist/screening"
import type { SuspicionAddressType } from "../../../types"
import { readOrders, withOrigins } from "../../common/core-data/orders"
import { isUniqueViolation } from "../../common/is-unique-violation"
import type { CreateSuspicionInput } from "./suspicions"

export interface CollectSuspiciousOrdersStepInput {
  order_ids: string[]
  /** Absent takes the shipping address, or the billing address of an order that ships nothing. */
  address_type?: SuspicionAddressType
}

function addressOf(order: ScreenedOrder, asked: SuspicionAddressType | undefined) {
  const shipping = { address_type: "shipping" as const, address: order.shipping_address }
  const billing = { address_type: "billing" as const, address: order.billing_address }
  if (asked === "billing" && !billing.address) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `address_type: order ${order.id} has no billing address`
    )
  }
  if (asked) return asked === "billing" ? billing : shipping
  return !shipping.address && billing.address ? billing : shipping
}

/**
 * Reads orders as suspicions: who ordered, to which address, and from which IP.
 *
 * @throws MedusaError `not_found` naming the ids there are no orders for; `invalid_data` naming
 * `address_type` where an order has no billing address.
 *
 * @example
 * const suspicions = collectSuspiciousOrdersStep({ order_ids: ["order_123"] })
 */
export const collectSuspiciousOrdersStep = createStep(
  "blacklist-collect-suspicious-orders",
  async ({ order_ids, ...asked }: CollectSuspiciousOrdersStepInput, { container }) => {
    const orders = await withOrigins(
      await readOrders([...new Set(order_ids)], container),
      container
    )

    return new StepResponse(
      orders.map((order): CreateSuspicionInput & { order_id: string } => {
        const { address, address_type } = addressOf(order, asked.address_type)
        const customer_id = order.customer?.id ?? order.customer_id ?? null
        return {
          order_id: order.id,
          cart_id: order.cart_id,
          customer_id,
          email: order.email,
          first_name: address?.first_name,
          last_name: address?.last_name,
          company: address?.company,
          phone: address?.phone,
          address_1: address?.address_1,
          address_2: address?.address_2,
          city: address?.city,
          province: address?.province,
          postal_code: address?.postal_code,
          country_code: address?.country_code,
          ip: order.origin?.ip,
          address_type,
          // Who was logged in is not saved for ever; an order without a cart was made by staff.
          by_guest:
            order.cart_id !== null &&
            (customer_id === null ||
              order.origin?.customer_id !== customer_id ||
              canonicalEmail(order.customer?.email) !== canonicalEmail(order.email)),
        }
      })
    )
  }
)

export interface AttachOrdersStepInput {
  links: { cart_id: string; order_id: string }[]
}

/** A suspicion that got its order. */
export interface AttachedOrder {
  id: string
  order_id: string
}

/**
 * Gives automatic suspicions of carts the orders that came of the carts. Compensated by taking the
 * orders away again.
 *
 * @returns the suspicions that had no order until now.
 *
 * @example
 * const attached = attachOrdersStep({ links: [{ cart_id: "cart_123", order_id: "order_123" }] })
 */
export const attachOrdersStep = createStep(
  "blacklist-attach-orders",
  async ({ links }: AttachOrdersStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const attached: AttachedOrder[] = []
    for (const link of links) {
      try {
        const id = await service.suspicions.attachOrder(link)
        if (id) attached.push({ id, order_id: link.order_id })
      } catch (error) {
        // The order itself was put on the list in the same moment: it is there.
        if (!isUniqueViolation(error)) throw error
      }
    }
    return new StepResponse(attached, attached)
  },
  async (attached, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    for (const { id } of attached ?? []) await service.suspicions.update(id, { order_id: null })
  }
)
