import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { AdminImpactResponse } from "../../../../types"
import { estimateImpactWorkflow } from "../../../../workflows"
import { neverEnds, NEVER_ENDS, statusFields } from "../customers/validators"
import { type CreateEntryBody, CreateEntrySchema } from "../entries/validators"
import type { AdminRequest } from "../utils/http"
import { id } from "../utils/schema"

const MAX_CUSTOMERS = 1000

const ImpactOfStatusSchema = z
  .strictObject({
    customer_id: id("customer_id").optional(),
    customer_ids: z.array(id("customer_ids")).min(1).max(MAX_CUSTOMERS).optional(),
    ...statusFields,
  })
  .refine(neverEnds, NEVER_ENDS)
  .refine(
    ({ customer_id, customer_ids }) => (customer_id === undefined) !== (customer_ids === undefined),
    { message: "exactly one of customer_id, customer_ids and conditions is required" }
  )

type ImpactBody = z.infer<typeof ImpactOfStatusSchema> | CreateEntryBody

/** A union of the two schemas would answer "Invalid input" and name no field. */
const validateBody = (req: MedusaRequest<object>, res: MedusaResponse, next: MedusaNextFunction) =>
  validateAndTransformBody(
    "conditions" in (req.body ?? {}) ? CreateEntrySchema : ImpactOfStatusSchema
  )(req, res, next)

export const impactMiddlewares: MiddlewareRoute[] = [
  { methods: ["POST"], matcher: "/admin/blacklist/impact", middlewares: [validateBody] },
]

export const estimateImpact = async (
  req: AdminRequest<ImpactBody>,
  res: MedusaResponse<AdminImpactResponse>
) => {
  const body = req.validatedBody
  const { result } = await estimateImpactWorkflow(req.scope).run({
    input:
      "conditions" in body
        ? { conditions: body.conditions, action: body.action }
        : { customer_ids: body.customer_ids ?? [body.customer_id as string], status: body.status },
  })
  const { considered: _, hits: orders, ...impact } = result
  res.json({ impact: { orders, ...impact } })
}
