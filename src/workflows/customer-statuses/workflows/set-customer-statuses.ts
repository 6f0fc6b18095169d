import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BlacklistEvents, type CustomerStatusValue, type StatusSource } from "../../../types"
import { type Actor, withAudit } from "../../common/audit"
import { collectBanIdentitiesStep } from "../steps/ban-identities"
import { saveCustomerStatusesStep, validateCustomersStep } from "../steps/customer-statuses"

export interface SetCustomerStatusesWorkflowInput extends Actor {
  customer_ids: string[]
  status: CustomerStatusValue
  /** Shown to admins only. */
  reason?: string | null
  /** The moment from which the customer is neutral again; null or absent is permanent. */
  expires_at?: Date | null
  /** What sets it; `manual` where absent. */
  source?: StatusSource
  /** Id of the rule or suspicion that sets it. */
  source_id?: string | null
  /**
   * No person sets it: it leaves customers alone who are trusted, or banned for as long already.
   */
  automatic?: boolean
  /**
   * The customers are guests, known by what they typed: the ban reaches nobody who is logged in and shares
   * only the e-mail.
   */
  set_on_guest?: boolean
}

const EVENT_OF: Record<CustomerStatusValue, string> = {
  blacklisted: BlacklistEvents.CUSTOMER_BLACKLISTED,
  whitelisted: BlacklistEvents.CUSTOMER_WHITELISTED,
  neutral: BlacklistEvents.CUSTOMER_RELEASED,
}

/**
 * Sets the status of customers: bans them, whitelists them or makes them neutral again. A ban saves
 * e-mail and phones, by which the person is refused under another account or as a guest too; lifting it
 * lifts all of that. The ban of one customer by an admin has the phones of all orders when the workflow
 * returns; a ban that is automatic, or of several customers, has those of the newest 500 orders, and those
 * of older ones a moment later. Every ban and every whitelisting emits an event, also one that replaces
 * another; a customer who was neutral already emits none when made neutral again.
 *
 * @returns the statuses as saved; those of customers who were left alone are not among them.
 * @throws MedusaError `not_found` naming the customers there are none of; nothing is written then.
 *
 * @example
 * const { result } = await setCustomerStatusesWorkflow(container).run({
 *   input: { customer_ids: ["cus_123"], status: "blacklisted", reason: "Chargebacks" },
 * })
 */
export const setCustomerStatusesWorkflow = createWorkflow(
  "blacklist-set-customer-statuses",
  (input: SetCustomerStatusesWorkflowInput) => {
    const customerIds = transform({ input }, ({ input }) => [...new Set(input.customer_ids)])
    validateCustomersStep({
      customer_ids: customerIds,
      or_with_status: transform({ input }, ({ input }) => input.status === "neutral"),
    })

    const identities = collectBanIdentitiesStep({
      customer_ids: transform({ input, customerIds }, ({ input, customerIds }) =>
        input.status === "blacklisted" ? customerIds : []
      ),
      // Neither a checkout nor an admin who bans a thousand customers is to wait for all their orders.
      newest_orders_only: transform(
        { input, customerIds },
        ({ input, customerIds }) => !!input.automatic || customerIds.length > 1
      ),
    })

    const { statuses, changed_customer_ids } = saveCustomerStatusesStep(
      transform({ input, customerIds, identities }, ({ input, customerIds, identities }) => ({
        customer_ids: customerIds,
        status: input.status,
        source: input.source ?? ("manual" as const),
        source_id: input.source_id ?? null,
        reason: input.reason ?? null,
        expires_at: input.expires_at ?? null,
        created_by: input.actor_id ?? null,
        identities,
        automatic: input.automatic,
        set_on_guest: input.set_on_guest,
      }))
    )

    const announced = transform({ input, statuses, changed_customer_ids }, (data) =>
      data.input.status === "neutral"
        ? data.statuses.filter((row) => data.changed_customer_ids.includes(row.customer_id))
        : data.statuses
    )
    when("statuses-set", { announced }, ({ announced }) => announced.length > 0).then(() => {
      emitEventStep({
        eventName: transform({ input }, ({ input }) => EVENT_OF[input.status]),
        data: transform({ announced }, ({ announced }) =>
          announced.map(({ id, customer_id }) => ({ id: customer_id, customer_status_id: id }))
        ),
      })
    })

    return new WorkflowResponse(withAudit("update", "customer_status", input, statuses))
  }
)
