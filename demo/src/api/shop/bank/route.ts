import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { demoBank } from "../../../modules/demo-payment/bank"

/** The demo bank's 3-D Secure page: the shopper says "yes, it is me". */
export const POST = async (req: MedusaRequest<{ session_id?: string }>, res: MedusaResponse) => {
  const confirmed = demoBank.confirm(String(req.body?.session_id))
  res.status(confirmed ? 200 : 404).json({ confirmed })
}
