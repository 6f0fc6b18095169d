import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { leavesOf } from "./json-leaves"

/** What the payment of a session is called: the session's id first, then what its provider keeps of it. */
export async function paymentIdsOf(
  sessionId: string,
  container: MedusaContainer
): Promise<string[]> {
  const [session] = await container
    .resolve(Modules.PAYMENT)
    .listPaymentSessions({ id: [sessionId] }, { select: ["id", "data"], take: 1 })
  const kept = leavesOf(session?.data).map(([, json]) => String(JSON.parse(json)))
  return [sessionId, ...kept]
}
