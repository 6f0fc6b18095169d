import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { OrderScreeningFilters } from "../../../modules/blacklist/persistence/order-screenings/query"
import { listPlacedOrders } from "../../common/core-data/orders"
import type { JobHandler } from "../../jobs/utils/job-handler"
import { checkOrdersWorkflow } from "../workflows/check-orders"

/** A second's work. */
const PAGE = 50

/** Which orders are checked: those with these ids, or those that the list's filters let through. */
export interface OrderCheckInput {
  order_ids?: string[]
  filters?: OrderScreeningFilters
}

/** What a check of many orders has come to. */
export interface OrderCheckResult {
  checked: number
  flagged: number
  /** Orders that are gone, or drafts. */
  skipped: number
}

interface Cursor {
  /** How many of the ids are done. */
  position?: number
  /** The last order of the page before, by its id. */
  after?: string
}

async function nextPage(
  { order_ids, filters = {} }: OrderCheckInput,
  { position = 0, after = "" }: Cursor,
  container: MedusaContainer
): Promise<{ ids: string[]; cursor: Cursor }> {
  if (order_ids) {
    const ids = order_ids.slice(position, position + PAGE)
    return { ids, cursor: { position: position + ids.length } }
  }
  const { orderScreenings } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const ids = await orderScreenings.idsAfter(filters, after, PAGE)
  return { ids, cursor: { after: ids[ids.length - 1] ?? after } }
}

/** Screens a page of placed orders against the blacklist and the rules as they are now. */
export const orderCheckPage: JobHandler = async (
  { input, cursor, result, created_by },
  container
) => {
  const next = await nextPage((input ?? {}) as OrderCheckInput, (cursor ?? {}) as Cursor, container)
  const placed = next.ids.length
    ? await listPlacedOrders({ id: next.ids }, next.ids.length, container)
    : []
  const { result: decisions } = await checkOrdersWorkflow(container).run({
    input: { order_ids: placed.map(({ id }) => id), actor_id: created_by },
  })
  const before = { checked: 0, flagged: 0, skipped: 0, ...(result as Partial<OrderCheckResult>) }
  const found: OrderCheckResult = {
    checked: before.checked + decisions.length,
    flagged: before.flagged + decisions.filter(({ outcome }) => outcome === "flag").length,
    skipped: before.skipped + next.ids.length - placed.length,
  }
  return {
    processed: next.ids.length,
    cursor: { ...next.cursor },
    result: { ...found },
    done: next.ids.length < PAGE,
  }
}
