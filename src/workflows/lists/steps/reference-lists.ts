import { generateEntityId, removeUndefined } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { listKey } from "../../../modules/blacklist/screening/entry-index"
import type { AdminCreateList } from "../../../types"
import { invalidState } from "../../common/invalid-state"
import { listToChange } from "../utils/list-to-change"
import { validateList } from "../utils/validate-list"

const serviceOf = (container: { resolve: <T>(key: string) => T }) =>
  container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)

export interface CreateReferenceListsStepInput {
  lists: AdminCreateList[]
  /** Id of the user who makes them. */
  created_by?: string | null
}

/**
 * Creates empty reference lists, all or none. Compensated by deleting them.
 *
 * @throws MedusaError `invalid_data` naming `type`, where a list of such a type is of no use.
 *
 * @example
 * const lists = createReferenceListsStep({ lists: [{ name: "VPNs", use: "proxy", type: "ip_range" }] })
 */
export const createReferenceListsStep = createStep(
  "blacklist-create-reference-lists",
  async ({ lists, created_by }: CreateReferenceListsStepInput, { container }) => {
    const rows = lists.map(({ use = "custom", ...list }) => {
      validateList({ ...list, use })
      const id = generateEntityId(undefined, "bllist")
      const key = listKey(id).toString()
      return { ...list, use, id, lookup_key: key, created_by: created_by ?? null }
    })
    const created = await serviceOf(container).createReferenceLists(rows)
    return new StepResponse(
      created,
      created.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) await serviceOf(container).referenceLists.remove(ids)
  }
)

/** The fields to change; the others stay as they are. */
export type UpdateReferenceListStepInput = { id: string } & Partial<AdminCreateList>

/**
 * Changes what is said of a list; its values are changed by `importReferenceListStep`. Compensated by putting
 * the former values of the named fields back.
 *
 * @throws MedusaError `not_found`; `invalid_data` naming `type`, where a list of such a type is of no use;
 * `invalid_state` for a list that comes with the plugin, or another type where there are values.
 *
 * @example
 * const list = updateReferenceListStep({ id: "bllist_123", name: "VPNs and hosters" })
 */
export const updateReferenceListStep = createStep(
  "blacklist-update-reference-list",
  async ({ id, ...given }: UpdateReferenceListStepInput, { container }) => {
    const service = serviceOf(container)
    const changes = removeUndefined(given)
    const former = await listToChange(id, service)
    const changed = { ...former, ...changes }
    validateList(changed)
    if (changed.type !== former.type && former.size > 0) {
      throw invalidState(`List ${id} has values of the type ${former.type}`)
    }
    await service.updateReferenceLists({ id, ...changes })
    const replaced = Object.fromEntries(
      Object.entries(former).filter(([field]) => field in changes)
    )
    return new StepResponse(await service.retrieveReferenceList(id), { id, ...replaced })
  },
  async (former, { container }) => {
    if (former) await serviceOf(container).updateReferenceLists(former)
  }
)

export interface ReferenceListsStepInput {
  ids: string[]
}

/** As many entries as an answer names. */
const MOST_NAMED = 3

/**
 * Takes lists out of use; their values stay until `purgeReferenceListsStep`. Compensated by taking them back
 * into use.
 *
 * @returns the ids.
 * @throws MedusaError `not_found`; `invalid_state` for a list that comes with the plugin or that an entry names.
 *
 * @example
 * withdrawReferenceListsStep({ ids: ["bllist_123"] })
 */
export const withdrawReferenceListsStep = createStep(
  "blacklist-withdraw-reference-lists",
  async ({ ids }: ReferenceListsStepInput, { container }) => {
    const service = serviceOf(container)
    for (const id of ids) await listToChange(id, service)
    const entries = await service.referenceLists.entriesNaming(ids, MOST_NAMED)
    if (entries.length) {
      throw invalidState(
        `List ${ids.join(", ")} is named by entries and cannot be deleted: ${entries.join(", ")}`
      )
    }
    await service.softDeleteReferenceLists(ids)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) await serviceOf(container).restoreReferenceLists(ids)
  }
)

/**
 * Deletes withdrawn lists with their values, for good: what the merchant removes must not stay in the
 * database. Not compensated: a million values are kept nowhere else. Let it be the last step.
 *
 * @example
 * purgeReferenceListsStep({ ids: ["bllist_123"] })
 */
export const purgeReferenceListsStep = createStep(
  "blacklist-purge-reference-lists",
  async ({ ids }: ReferenceListsStepInput, { container }) => {
    await serviceOf(container).referenceLists.remove(ids)
    return new StepResponse(ids)
  }
)
