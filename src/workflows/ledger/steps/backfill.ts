import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/**
 * Counts the orders that a backfill would bring in.
 *
 * @returns how many there are by now.
 *
 * @example
 * const total = countPlacedOrdersStep()
 */
export const countPlacedOrdersStep = createStep(
  "blacklist-count-placed-orders",
  async (_, { container }): Promise<StepResponse<number>> => {
    const { metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id"],
      filters: { is_draft_order: false } as never,
      pagination: { take: 1, skip: 0 },
    })
    return new StepResponse(metadata?.count ?? 0)
  }
)
