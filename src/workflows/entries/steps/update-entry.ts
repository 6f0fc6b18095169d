import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { changeEntry } from "../utils/change-entry"
import type { CreateEntryInput } from "./create-entries"

/** The fields to change; `conditions` replaces the former conditions as a whole. */
export type UpdateEntryStepInput = { id: string } & Partial<
  Omit<CreateEntryInput, "source" | "source_id">
>

/**
 * Changes an entry. Changes of one entry that come at once wait for each other, and each leaves alone
 * what it does not name. Compensated by putting back what the named fields were.
 *
 * @throws MedusaError `not_found`; `invalid_data` naming each condition that cannot be read;
 * `duplicate_error` naming the entry that has the same conditions and action already.
 *
 * @example
 * const entry = updateEntryStep({ id: "blent_123", active: false })
 */
export const updateEntryStep = createStep(
  "blacklist-update-entry",
  async ({ id, ...changes }: UpdateEntryStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const former = await changeEntry(service, id, changes)
    return new StepResponse(await service.retrieveEntry(id), former && { ...former, id })
  },
  async (former, { container }) => {
    if (!former) return
    const { id, fields, canonical } = former
    await changeEntry(
      container.resolve<BlacklistModuleService>(BLACKLIST_MODULE),
      id,
      fields,
      // Not read again; and where they were not changed, what they are by now stays.
      fields.conditions && canonical
    )
  }
)
