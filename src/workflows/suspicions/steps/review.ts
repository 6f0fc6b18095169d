import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { SuspicionVerdict } from "../../../types"
import { customerOfSuspicion } from "../utils/customer-of-suspicion"

export interface FindSuspectStepInput {
  /** Id of the suspicion. */
  id: string
  verdict: SuspicionVerdict
  blacklist_customer?: boolean
}

const refuse = (why: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `blacklist_customer: ${why}`)

/**
 * Finds the customer that the review of a suspicion is to ban: the one on the suspicion, else the
 * newest with the same e-mail.
 *
 * @returns ids of customers; none where nobody is to be banned.
 * @throws MedusaError `not_found` where there is no such suspicion; `invalid_data` naming
 * `blacklist_customer` where there is nobody to ban, or no reason to.
 *
 * @example
 * const ids = findSuspectStep({ id: "blsus_123", verdict: "confirmed", blacklist_customer: true })
 */
export const findSuspectStep = createStep(
  "blacklist-find-suspect",
  async ({ id, verdict, blacklist_customer }: FindSuspectStepInput, { container }) => {
    const suspicion = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .retrieveSuspicion(id, { select: ["id", "customer_id", "email", "canonical_email"] })
    if (!blacklist_customer) return new StepResponse<string[]>([])
    if (verdict === "dismissed") throw refuse("a dismissed suspicion bans nobody")

    const customerId = await customerOfSuspicion(suspicion, container)
    if (!customerId) throw refuse("there is no customer with the e-mail of this suspicion")
    return new StepResponse<string[]>([customerId])
  }
)

/** As long as the name of a rule may be. */
const MAX_NAME = 255

export interface NameSuspicionSourceStepInput {
  /** Id of the rule or entry that put the suspicion on the list; null where an admin did. */
  source_id: string | null
}

/**
 * What a rule or an entry is called: the rule's name, the entry's reason.
 *
 * @returns `{ name }`; null where there is none, or the rule or entry was deleted since.
 *
 * @example
 * const { name } = nameSuspicionSourceStep({ source_id: "blarule_123" })
 */
export const nameSuspicionSourceStep = createStep(
  "blacklist-name-suspicion-source",
  async ({ source_id }: NameSuspicionSourceStepInput, { container }) => {
    if (!source_id) return new StepResponse<{ name: string | null }>({ name: null })
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const id = { id: source_id }
    const [autoRule] = await service.listAutoRules(id, { select: ["id", "name"] })
    const [manualRule] = await service.listManualRules(id, { select: ["id", "name"] })
    const [entry] = await service.listEntries(id, { select: ["id", "reason"] })
    const name = autoRule?.name ?? manualRule?.name ?? entry?.reason ?? null
    // An entry's reason may be longer than a rule's name, and the comment has to fit behind it.
    return new StepResponse<{ name: string | null }>({ name: name && name.slice(0, MAX_NAME) })
  }
)

export interface ReviewSuspicionStepInput {
  id: string
  verdict: SuspicionVerdict
  /** Replaces the suspicion's comment; absent leaves it. */
  comment?: string | null
  /** Id of the user who reviews it. */
  reviewed_by?: string | null
}

/**
 * Writes the verdict on a suspicion in place of a former one. Compensated by putting that back.
 *
 * @throws MedusaError `not_found`
 *
 * @example
 * const suspicion = reviewSuspicionStep({ id: "blsus_123", verdict: "dismissed" })
 */
export const reviewSuspicionStep = createStep(
  "blacklist-review-suspicion",
  async ({ id, verdict, comment, reviewed_by }: ReviewSuspicionStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const former = await service.retrieveSuspicion(id)
    await service.suspicions.update(id, {
      status: verdict,
      reviewed_by: reviewed_by ?? null,
      reviewed_at: new Date(),
      ...(comment === undefined ? {} : { comment }),
    })
    return new StepResponse(await service.retrieveSuspicion(id), former)
  },
  async (former, { container }) => {
    if (!former) return
    const { id, status, reviewed_by, reviewed_at, comment } = former
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .suspicions.update(id, { status, reviewed_by, reviewed_at, comment })
  }
)
