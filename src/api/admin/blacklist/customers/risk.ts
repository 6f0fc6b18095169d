import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminCustomerRiskResponse } from "../../../../types"
import { riskOfCustomer } from "../../../../workflows/risk/customer-risk"
import type { AdminRequest } from "../utils/http"

export const retrieveCustomerRisk = async (
  req: AdminRequest,
  res: MedusaResponse<AdminCustomerRiskResponse>
) => {
  const { customer_id } = req.params
  const risk = await riskOfCustomer(customer_id, req.scope)
  res.json({ customer_risk: { customer_id, ...risk, updated_at: new Date().toISOString() } })
}
