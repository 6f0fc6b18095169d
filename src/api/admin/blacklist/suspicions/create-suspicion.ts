import type { MedusaContainer } from "@medusajs/framework/types"
import type { SuspicionRow } from "../../../../modules/blacklist/service"
import { createSuspicionsFromOrdersWorkflow } from "../../../../workflows/suspicions/workflows/create-suspicions-from-orders"
import { createSuspicionsWorkflow } from "../../../../workflows/suspicions/workflows/create-suspicions"
import type { AdminCreateSuspicionBody } from "./validators"

/** Puts one suspicion on the list: a copy of an order, or the fields as given. */
export async function createSuspicion(
  { order_id, address_type, comment, ...identity }: AdminCreateSuspicionBody,
  created_by: string,
  container: MedusaContainer
): Promise<SuspicionRow> {
  if (order_id) {
    const { result } = await createSuspicionsFromOrdersWorkflow(container).run({
      input: { order_ids: [order_id], address_type, comment, created_by },
    })
    return result.suspicions[0]
  }
  const { result } = await createSuspicionsWorkflow(container).run({
    input: { suspicions: [{ ...identity, address_type, comment }], created_by },
  })
  return result[0]
}
