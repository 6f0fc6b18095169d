import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type BroadCondition, tooBroad } from "../../../modules/blacklist/screening/too-broad"
import { type EntriesToSave, type EntryToSave, readEntriesToSave } from "../utils/entries-to-save"
import { storeBreadth } from "../utils/store-breadth"

export type FindTooBroadEntriesStepInput = EntriesToSave

/** An entry that names very many, and by what. */
export interface TooBroadEntry extends EntryToSave {
  broad: BroadCondition[]
}

/**
 * Finds those of the entries to be saved that name very many: a mailbox provider's domain, a reserved
 * address, a trusted proxy, a very wide network, a country of a region, and nothing narrower beside it.
 *
 * @throws MedusaError `not_found`; `invalid_data` naming each condition that cannot be read.
 *
 * @example
 * const found = findTooBroadEntriesStep({ conditions: { email_domain: "gmail.com" } })
 */
export const findTooBroadEntriesStep = createStep(
  "blacklist-find-too-broad-entries",
  async (input: FindTooBroadEntriesStepInput, { container }) => {
    const entries = await readEntriesToSave(input, container)
    const codes = new Set(entries.flatMap(({ conditions }) => conditions.country_code ?? []))
    const store = await storeBreadth([...codes], container)
    const found = entries.map((entry) => ({ ...entry, broad: tooBroad(entry.conditions, store) }))
    return new StepResponse<TooBroadEntry[]>(found.filter(({ broad }) => broad.length > 0))
  }
)
