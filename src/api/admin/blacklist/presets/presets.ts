import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { PRESETS } from "../../../../modules/blacklist/presets"
import {
  type AdminApplyPreset,
  type AdminApplyPresetResponse,
  type AdminPresetListResponse,
  MODES,
} from "../../../../types"
import { applyPresetWorkflow } from "../../../../workflows"
import { loadBuiltInLists } from "../../../../workflows/lists/utils/built-in-lists"
import { actorOf, type AdminRequest, serviceOf } from "../utils/http"

const ApplyPresetSchema = z.strictObject({
  mode: z.enum(MODES).optional(),
}) satisfies z.ZodType<unknown, AdminApplyPreset>
type ApplyPresetBody = z.infer<typeof ApplyPresetSchema>

export const presetMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/presets/:id/apply",
    middlewares: [validateAndTransformBody(ApplyPresetSchema)],
  },
]

export const listPresets = async (
  req: AdminRequest,
  res: MedusaResponse<AdminPresetListResponse>
) => {
  const standing = await serviceOf(req).presets.standing()
  res.json({ presets: PRESETS.map((preset) => ({ ...preset, applied: preset.id in standing })) })
}

export const applyPreset = async (
  req: AdminRequest<ApplyPresetBody>,
  res: MedusaResponse<AdminApplyPresetResponse>
) => {
  const { id } = req.params
  // A check of disposable domains that is switched on has them at once.
  await loadBuiltInLists(req.scope, true)
  const { result } = await applyPresetWorkflow(req.scope).run({
    input: { ...req.validatedBody, preset_id: id, ...actorOf(req) },
  })
  res.json({ created: result })
}
