import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { probeList } from "../../../../modules/blacklist/screening/lists/list-values"
import type { AdminListContainsResponse } from "../../../../types"
import { type AdminRequest, serviceOf } from "../utils/http"
import { plainText } from "../utils/schema"

const VALUE_LENGTH = 500

export const ContainsSchema = z.strictObject({
  value: plainText("value").trim().min(1).max(VALUE_LENGTH),
  fields: z.string().optional(),
})

/** Whether a value is on a list, in whatever spelling. */
export const listContains = async (
  req: AdminRequest<unknown, z.infer<typeof ContainsSchema>>,
  res: MedusaResponse<AdminListContainsResponse>
) => {
  const service = serviceOf(req)
  const { id, type } = await service.retrieveReferenceList(req.params.id)
  const probe = probeList(type, req.validatedQuery.value as string)
  if (!probe.success) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `value ${probe.issue}`)
  }
  res.json({ contains: await service.referenceLists.contains(id, probe.data) })
}
