import { MedusaError, Modules, removeUndefined } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  BLACKLIST_MODULE,
  type BlacklistModuleService,
  type SuspicionRow,
} from "../../../modules/blacklist"
import type { SuspicionCorrections } from "../../../modules/blacklist/persistence/suspicions"
import type { AdminUpdateSuspicion } from "../../../types"
import { isUniqueViolation } from "../../common/is-unique-violation"
import { refuseUnreadableCorrections } from "../utils/refuse-unreadable-corrections"

export interface UpdateSuspicionStepInput {
  id: string
  /** The fields to change. */
  changes: AdminUpdateSuspicion
}

/** What may be changed of a suspicion that was reviewed. */
const isAlwaysOpen = (field: string) => field === "assigned_to"

const valuesBefore = (former: SuspicionRow, changes: SuspicionCorrections): SuspicionCorrections =>
  Object.fromEntries(Object.entries(former).filter(([field]) => field in changes))

/**
 * Corrects who a suspicion is about, or assigns it to a user. What rules count follows. The link to the order
 * stays. Compensated by putting the former values back.
 *
 * @returns the suspicion as it is now.
 * @throws MedusaError `not_found`; `invalid_data` naming the field, also `assigned_to` where there is no such
 * user; `invalid_state` where it was reviewed and more than `assigned_to` is to change; `duplicate_error` where
 * the order has a suspicion of the other address already.
 *
 * @example
 * const suspicion = updateSuspicionStep({ id: "blsus_123", changes: { city: "Wrocław" } })
 */
export const updateSuspicionStep = createStep(
  "blacklist-update-suspicion",
  async ({ id, changes: given }: UpdateSuspicionStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const changes: SuspicionCorrections = removeUndefined(given)
    const former = await service.retrieveSuspicion(id)
    refuseUnreadableCorrections(former, changes)
    if (changes.assigned_to) {
      const [user] = await container
        .resolve(Modules.USER)
        .listUsers({ id: changes.assigned_to }, { select: ["id"], take: 1 })
      if (!user) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `assigned_to: there is no user with the id ${changes.assigned_to}`
        )
      }
    }
    const whileOpen = !Object.keys(changes).every(isAlwaysOpen)
    try {
      if (!(await service.suspicions.correct(id, changes, whileOpen))) {
        throw new MedusaError(
          "invalid_state",
          `The suspicion ${id} was reviewed: only assigned_to can be changed`
        )
      }
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        "A suspicion of this order and address type already exists"
      )
    }
    const undo = { id, former: valuesBefore(former, changes) }
    return new StepResponse(await service.retrieveSuspicion(id), undo)
  },
  async (undo, { container }) => {
    if (!undo) return
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .suspicions.correct(undo.id, undo.former, false)
  }
)
