import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, OrderStatus } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { readGraph } from "../../common/core-data/read-graph"
import { isInvalidState } from "../../common/invalid-state"
import { type NewOrderRisk, wantsHold } from "../utils/wants-hold"
import { holdOrderWorkflow } from "../workflows/hold-order"

type Quantity = Parameters<typeof MathBN.lt>[0]

interface OpenOrder {
  status: string
  items?: { detail?: { quantity: Quantity; fulfilled_quantity: Quantity } | null }[]
}

const OPEN: string[] = [OrderStatus.PENDING, OrderStatus.REQUIRES_ACTION]

/** Whether there is anything left that a hold would keep in the store. */
const canBeFulfilled = ({ status, items = [] }: OpenOrder) =>
  OPEN.includes(status) &&
  (!items.length ||
    items.some(({ detail }) => detail && MathBN.lt(detail.fulfilled_quantity, detail.quantity)))

/** What staff read, also who tries to fulfil it; the dashboard says it in its own language. */
const REASON = { suspicious: "Suspicious order", risky: "Risky order" }

/**
 * Holds an order of which something was found, where the setting `holds.automatic` says so: once, and only
 * while something of it can be fulfilled.
 */
export async function holdByItself(
  order_id: string,
  risk: NewOrderRisk,
  container: MedusaContainer
): Promise<void> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const { automatic } = (await service.getSettings()).holds
  if (!wantsHold(automatic, risk)) return
  if ((await service.holds.everHeldAmong([order_id])).length) return

  const [order] = await readGraph<OpenOrder>(
    {
      entity: "order",
      fields: [
        "id",
        "status",
        "items.id",
        "items.detail.quantity",
        "items.detail.fulfilled_quantity",
      ],
      filters: { id: order_id },
    },
    container
  )
  if (!order || !canBeFulfilled(order)) return
  try {
    await holdOrderWorkflow(container).run({
      input: {
        order_id,
        reason: risk.suspicious ? REASON.suspicious : REASON.risky,
        source: "automatic",
      },
    })
  } catch (error) {
    // Held or cancelled in the same moment.
    if (!isInvalidState(error)) throw error
  }
}
