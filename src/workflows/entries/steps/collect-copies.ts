import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { collectCopies, type CopySource } from "../utils/copies"

export type CollectCopiesStepInput = CopySource

/**
 * Reads fields of orders or customers as conditions of new entries.
 *
 * @throws MedusaError `not_found` naming the ids there are no records for.
 *
 * @example
 * const copies = collectCopiesStep({ source: "order", ids: ["order_123"], fields: ["email"] })
 */
export const collectCopiesStep = createStep(
  "blacklist-collect-copies",
  async (input: CollectCopiesStepInput, { container }) =>
    new StepResponse(await collectCopies(input, container))
)
