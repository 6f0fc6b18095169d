import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE } from "../../../modules/blacklist"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import type { EntryConditions } from "../../../types/http"
import { entryMatterOf } from "../utils/entry-matter"
import { writeUnique } from "../utils/reject-duplicates"
import type { CreateEntryInput } from "./create-entries"

/** The fields to change; `conditions` replaces the former conditions as a whole. */
export type UpdateEntryStepInput = { id: string } & Partial<
  Omit<CreateEntryInput, "source" | "source_id">
>

export const updateEntryStepId = "blacklist-update-entry"

/**
 * Changes an entry. Compensated by putting the former values back.
 *
 * @throws MedusaError `not_found`; `invalid_data` naming each condition that cannot be read;
 * `duplicate_error` naming the entry that has the same conditions and action already.
 *
 * @example
 * const entry = updateEntryStep({ id: "blent_123", active: false })
 */
export const updateEntryStep = createStep(
  updateEntryStepId,
  async ({ id, conditions, expires_at, ...changes }: UpdateEntryStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const former = await service.retrieveEntry(id)
    const matter = entryMatterOf(
      conditions ?? (former.conditions as EntryConditions),
      changes.action ?? former.action
    )
    const expiry =
      expires_at === undefined
        ? {}
        : { expires_at: expires_at === null ? null : new Date(expires_at) }

    await writeUnique(
      service,
      [matter.fingerprint],
      () => service.entries.replace(id, matter, { ...changes, ...expiry }),
      id
    )
    return new StepResponse(await service.retrieveEntry(id), former)
  },
  async (former, { container }) => {
    if (!former) return
    const { id, action, mode, reason, active, expires_at, conditions } = former
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .entries.replace(id, entryMatterOf(conditions as EntryConditions, action), {
        action,
        mode,
        reason,
        active,
        expires_at,
      })
  }
)
