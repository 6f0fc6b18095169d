import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export interface ValidateRuleScopeStepInput {
  /** The rules as given; on an update only what changes: a group deleted since must not stop it. */
  rules: { customer_group_ids?: string[]; sales_channel_ids?: string[] }[]
}

const distinct = (lists: (string[] | undefined)[]) => [
  ...new Set(lists.flatMap((ids) => ids ?? [])),
]

function refuseUnknown(field: string, ids: string[], known: { id: string }[]): void {
  const found = new Set(known.map(({ id }) => id))
  const missing = ids.filter((id) => !found.has(id))
  if (missing.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${field}: there is none with id: ${missing.join(", ")}`
    )
  }
}

/**
 * Makes sure that the customer groups and sales channels that rules name exist.
 *
 * @throws MedusaError `invalid_data` naming the field and the unknown ids.
 *
 * @example
 * validateRuleScopeStep({ rules: [{ customer_group_ids: ["cusgroup_123"] }] })
 */
export const validateRuleScopeStep = createStep(
  "blacklist-validate-rule-scope",
  async ({ rules }: ValidateRuleScopeStepInput, { container }) => {
    const groups = distinct(rules.map(({ customer_group_ids }) => customer_group_ids))
    if (groups.length) {
      const known = await container
        .resolve(Modules.CUSTOMER)
        .listCustomerGroups({ id: groups }, { select: ["id"], take: groups.length })
      refuseUnknown("customer_group_ids", groups, known)
    }
    const channels = distinct(rules.map(({ sales_channel_ids }) => sales_channel_ids))
    if (channels.length) {
      const known = await container
        .resolve(Modules.SALES_CHANNEL)
        .listSalesChannels({ id: channels }, { select: ["id"], take: channels.length })
      refuseUnknown("sales_channel_ids", channels, known)
    }
    return new StepResponse(void 0)
  }
)
