import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { NewSuspicion } from "../../../modules/blacklist/persistence/suspicions"
import type { SuspicionAddressType, SuspicionIdentity, SuspicionSource } from "../../../types"
import { insertUnique } from "../utils/insert-unique"

/** Who is suspicious, and of what it was noticed. */
export interface CreateSuspicionInput extends Partial<SuspicionIdentity> {
  order_id?: string | null
  cart_id?: string | null
  address_type?: SuspicionAddressType
  comment?: string | null
  source?: SuspicionSource
  /** Id of the rule or entry that puts it on the list. */
  source_id?: string | null
  /** E-mail and customer are what a guest typed: they prove nothing about an account. */
  by_guest?: boolean
}

export interface CreateSuspicionsStepInput {
  suspicions: CreateSuspicionInput[]
  /** Id of the user who makes them. */
  created_by?: string | null
  /** Leave out what is on the list already instead of refusing everything. */
  skip_existing?: boolean
}

const newSuspicion = (
  suspicion: CreateSuspicionInput,
  created_by: string | null
): NewSuspicion => ({
  order_id: suspicion.order_id ?? null,
  cart_id: suspicion.cart_id ?? null,
  customer_id: suspicion.customer_id ?? null,
  email: suspicion.email ?? null,
  first_name: suspicion.first_name ?? null,
  last_name: suspicion.last_name ?? null,
  company: suspicion.company ?? null,
  phone: suspicion.phone ?? null,
  address_1: suspicion.address_1 ?? null,
  address_2: suspicion.address_2 ?? null,
  city: suspicion.city ?? null,
  province: suspicion.province ?? null,
  postal_code: suspicion.postal_code ?? null,
  country_code: suspicion.country_code ?? null,
  ip: suspicion.ip ?? null,
  address_type: suspicion.address_type ?? "shipping",
  comment: suspicion.comment ?? null,
  source: suspicion.source ?? "manual",
  source_id: suspicion.source_id ?? null,
  created_by,
  by_guest: suspicion.by_guest ?? false,
})

/**
 * Puts orders or identities on the suspicion list, all or none. Compensated by taking them off.
 *
 * @returns the new suspicions, without those that were skipped.
 * @throws MedusaError `duplicate_error` naming the suspicion of the same order and address type, or
 * of the same cart where it is automatic.
 *
 * @example
 * const suspicions = createSuspicionsStep({ suspicions: [{ email: "jan@spam.example" }] })
 */
export const createSuspicionsStep = createStep(
  "blacklist-create-suspicions",
  async ({ suspicions, created_by, skip_existing }: CreateSuspicionsStepInput, { container }) => {
    if (!suspicions.length) return new StepResponse([], [])
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const rows = suspicions.map((suspicion) => newSuspicion(suspicion, created_by ?? null))
    const ids = skip_existing
      ? await service.suspicions.insert(rows, true)
      : await insertUnique(service, rows)
    const created = ids.length
      ? await service.listSuspicions({ id: ids }, { take: ids.length })
      : []
    return new StepResponse(created, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).suspicions.remove(ids)
  }
)

export interface DeleteSuspicionsStepInput {
  ids: string[]
}

/**
 * Takes suspicions off the list for good: personal data the merchant removes must not stay in the
 * database. Compensated by putting the rows back.
 *
 * @throws MedusaError `not_found`; nothing is deleted then.
 *
 * @example
 * deleteSuspicionsStep({ ids: ["blsus_123"] })
 */
export const deleteSuspicionsStep = createStep(
  "blacklist-delete-suspicions",
  async ({ ids }: DeleteSuspicionsStepInput, { container }) => {
    const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const suspicions = await service.listSuspicions(
      { id: ids },
      { select: ["id"], take: ids.length }
    )
    const known = new Set(suspicions.map(({ id }) => id))
    const missing = ids.filter((id) => !known.has(id))
    if (missing.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Suspicion with id: ${missing.join(", ")} was not found`
      )
    }
    return new StepResponse(ids, await service.suspicions.remove(ids))
  },
  async (removed, { container }) => {
    if (!removed?.length) return
    // A suspicion that was created again since is there, and the undo must go on.
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .suspicions.insert(removed, true)
  }
)
