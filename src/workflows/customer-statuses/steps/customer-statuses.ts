import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { CustomerStatusValue, StatusSource } from "../../../types"
import { outranks } from "../utils/outranks"
import type { PersonIdentities } from "./ban-identities"

export interface ValidateCustomersStepInput {
  customer_ids: string[]
  /** Also accept a customer who was deleted since a status was set: a ban can still be lifted. */
  or_with_status?: boolean
}

/**
 * Makes sure that every customer exists.
 *
 * @throws MedusaError `not_found` that names the ids there are no customers for.
 *
 * @example
 * validateCustomersStep({ customer_ids: ["cus_123"] })
 */
export const validateCustomersStep = createStep(
  "blacklist-validate-customers",
  async ({ customer_ids, or_with_status }: ValidateCustomersStepInput, { container }) => {
    const customers = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ id: customer_ids }, { select: ["id"], take: customer_ids.length })
    const known = new Set(customers.map(({ id }) => id))
    if (or_with_status) {
      const statuses = await container
        .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
        .listCustomerStatuses({ customer_id: customer_ids }, { take: customer_ids.length })
      for (const { customer_id } of statuses) known.add(customer_id)
    }
    const missing = customer_ids.filter((id) => !known.has(id))
    if (missing.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Customer with id: ${missing.join(", ")} was not found`
      )
    }
    return new StepResponse(void 0)
  }
)

export interface SaveCustomerStatusesStepInput {
  customer_ids: string[]
  status: CustomerStatusValue
  source: StatusSource
  source_id: string | null
  reason: string | null
  expires_at: Date | null
  created_by: string | null
  /** A rule sets it on a guest: it reaches nobody who is logged in and shares only the e-mail. */
  set_on_guest?: boolean
  /** By what the people are recognised; empty where the status is no ban. */
  identities: PersonIdentities[]
  /** Leaves customers alone who are trusted, or banned for as long already. */
  automatic?: boolean
}

const identitiesOf = ({ emails, phones }: Pick<PersonIdentities, "emails" | "phones">) => [
  ...emails.map((value) => ({ kind: "email" as const, value })),
  ...phones.map((value) => ({ kind: "phone" as const, value })),
]

/**
 * Writes one status for customers, with the identities of a ban, in one transaction. Compensated
 * by putting every customer's former status and identities back.
 *
 * @returns the statuses as saved, and the customers whose status was another one before.
 *
 * @example
 * const { statuses } = saveCustomerStatusesStep({ customer_ids: ["cus_123"], status: "blacklisted", … })
 */
export const saveCustomerStatusesStep = createStep(
  "blacklist-save-customer-statuses",
  async (
    { customer_ids, identities, automatic, set_on_guest, ...values }: SaveCustomerStatusesStepInput,
    { container }
  ) => {
    const byCustomer = new Map(identities.map((person) => [person.customer_id, person]))
    const { statuses, former } = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .statuses.put(
        customer_ids.map((customer_id) => ({
          ...values,
          customer_id,
          set_on_guest: set_on_guest ?? false,
          identities: identitiesOf(byCustomer.get(customer_id) ?? { emails: [], phones: [] }),
        })),
        automatic ? (current, ban) => outranks(current, ban) : undefined
      )
    const statusOf = new Map(former.statuses.map((row) => [row.customer_id, row.status]))
    const saved = statuses.map(({ customer_id }) => customer_id)
    const changed = saved.filter((id) => (statusOf.get(id) ?? "neutral") !== values.status)
    return new StepResponse(
      { statuses, changed_customer_ids: changed },
      { former, customer_ids: saved }
    )
  },
  async (undo, { container }) => {
    if (!undo) return
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .statuses.restore(undo.customer_ids, undo.former)
  }
)

/**
 * Makes rows of statuses that have ended say `neutral`. The customers are neutral since the end
 * already; the rows follow, so that lists are right and the end is emitted. Not compensated: it has ended.
 *
 * @returns `{ id, customer_id }[]` of those that still said otherwise.
 *
 * @example
 * const expired = expireStatusesStep()
 */
export const expireStatusesStep = createStep(
  "blacklist-expire-statuses",
  async (_, { container }) =>
    new StepResponse(
      await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).statuses.expire()
    )
)
