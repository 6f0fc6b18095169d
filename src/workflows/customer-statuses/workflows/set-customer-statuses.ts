import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BlacklistEvents, type CustomerStatusValue, type StatusSource } from "../../../types"
import { collectBanIdentitiesStep } from "../steps/collect-ban-identities"
import { saveCustomerStatusesStep } from "../steps/save-customer-statuses"
import { validateCustomersStep } from "../steps/validate-customers"

export interface SetCustomerStatusesWorkflowInput {
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
  /** Id of the user who sets it. */
  created_by?: string | null
  /**
   * No person sets it: it leaves customers alone who are trusted, or banned for as long already.
   */
  automatic?: boolean
}

const EVENT_OF: Record<CustomerStatusValue, string> = {
  blacklisted: BlacklistEvents.CUSTOMER_BLACKLISTED,
  whitelisted: BlacklistEvents.CUSTOMER_WHITELISTED,
  neutral: BlacklistEvents.CUSTOMER_RELEASED,
}

export const setCustomerStatusesWorkflowId = "blacklist-set-customer-statuses"

/**
 * Sets the status of customers: bans them, trusts them or makes them neutral again. A ban notes
 * e-mail and phones, by which the person is refused under another account or as a guest too;
 * lifting it lifts all of that. The ban of one customer by a person knows the phones of all orders when
 * it returns; one that is automatic, or of several customers, reads the newest 500 orders and learns the
 * phones of older ones a moment later. Every ban and every trust is told as an event, also one that replaces
 * another; a customer who was neutral already is not released again.
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
  setCustomerStatusesWorkflowId,
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
        created_by: input.created_by ?? null,
        identities,
        automatic: input.automatic,
      }))
    )

    const told = transform({ input, statuses, changed_customer_ids }, (data) =>
      data.input.status === "neutral"
        ? data.statuses.filter((row) => data.changed_customer_ids.includes(row.customer_id))
        : data.statuses
    )
    when("statuses-told", { told }, ({ told }) => told.length > 0).then(() => {
      emitEventStep({
        eventName: transform({ input }, ({ input }) => EVENT_OF[input.status]),
        data: transform({ told }, ({ told }) =>
          told.map(({ id, customer_id }) => ({ id: customer_id, customer_status_id: id }))
        ),
      })
    })

    return new WorkflowResponse(statuses)
  }
)
