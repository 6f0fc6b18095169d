import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { ImpactSubject, NamedPerson } from "../../../modules/blacklist/screening/impact"
import type { CustomerStatusValue, EntryAction, EntryConditions } from "../../../types"
import { compileConditions } from "../../entries/utils/compile-conditions"
import { refuseUnknownLists } from "../../entries/utils/named-lists"

export interface ReadImpactSubjectStepInput {
  customer_ids: string[]
  /** Of the customers that there still are. */
  identities: NamedPerson[]
  status?: CustomerStatusValue
  conditions?: EntryConditions
  action?: EntryAction
}

/**
 * Brings a status of customers or an entry into the form in which orders are compared with it.
 *
 * @throws MedusaError `invalid_data` naming each condition that cannot be read.
 *
 * @example
 * const subject = readImpactSubjectStep({ customer_ids: [], identities: [], conditions })
 */
export const readImpactSubjectStep = createStep(
  "blacklist-read-impact-subject",
  async (input: ReadImpactSubjectStepInput, { container }) => {
    const { customer_ids, identities, status, conditions = {}, action = "block" } = input
    if (!customer_ids.length) {
      const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      await refuseUnknownLists([conditions], service)
      const { canonical } = compileConditions(conditions, action)
      return new StepResponse<ImpactSubject>({ entries: [{ conditions: canonical, action }] })
    }
    const known = new Map(identities.map((person) => [person.customer_id, person]))
    const people = customer_ids.map(
      (customer_id) => known.get(customer_id) ?? { customer_id, emails: [], phones: [] }
    )
    // Trust is bound to the record: an e-mail or a phone that somebody types gains nothing by it.
    const { ban_scope } = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .getSettings()
    return new StepResponse<ImpactSubject>({
      people,
      scope: status === "whitelisted" ? ["customer"] : ban_scope,
    })
  }
)
