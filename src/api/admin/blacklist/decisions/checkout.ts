import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminDecidedCheckoutResponse } from "../../../../types"
import { readDecidedCheckout } from "../../../../workflows/decisions/utils/checkout-details"
import { type AdminRequest, serviceOf } from "../utils/http"
import { serializeDecision } from "./serialize"

/** What a decision was about, as it is now: for the page that explains it to a colleague. */
export const retrieveDecidedCheckout = async (
  req: AdminRequest,
  res: MedusaResponse<AdminDecidedCheckoutResponse>
) => {
  const decision = await serviceOf(req).retrieveDecision(req.params.id)
  const { decisions, ...checkout } = await readDecidedCheckout(decision, req.scope)
  res.json({ checkout: { ...checkout, decisions: decisions.map(serializeDecision) } })
}
