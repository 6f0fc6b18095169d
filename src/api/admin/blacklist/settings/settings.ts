import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import {
  type AdminNoticeChannelsResponse,
  type AdminSettingsResponse,
  type AdminUpdateSettings,
  AUTOMATIC_HOLDS,
  BAN_SCOPES,
  COPYABLE_FIELDS,
  NOTICE_TYPES,
  REFUSAL_STYLES,
} from "../../../../types"
import { canonicalText, parseEmail } from "../../../../modules/blacklist/screening"
import { updateSettingsWorkflow } from "../../../../workflows"
import { loadBuiltInLists } from "../../../../workflows/lists/utils/built-in-lists"
import { actorOf, type AdminRequest, serviceOf } from "../utils/http"
import { plainText } from "../utils/schema"
import { ChecksSchema } from "./checks-schema"
import { riskSchema } from "./risk-schema"

const MESSAGE_LENGTH = 500
const MAX_DAYS = 3650

const distinct = <T>(values: T[]) => [...new Set(values)]
const days = z.number().int().min(1).max(MAX_DAYS)

const MOST_SHARED = 500

const placeholderEmail = plainText("placeholder_emails")
  .trim()
  .refine((value) => parseEmail(value).success, {
    message: "placeholder_emails must hold e-mail addresses",
  })

const pickupPoint = plainText("pickup_points")
  .trim()
  .max(100)
  .refine((value) => canonicalText(value).length >= 3, {
    message: "pickup_points must hold words of at least 3 letters or digits",
  })

const NAME_LENGTH = 255
const MOST_RECIPIENTS = 100
const MAX_MINUTES = 1440

const recipient = plainText("to").trim().min(1).max(NAME_LENGTH)

const UpdateSettingsSchema = z.strictObject({
  refusal_message: plainText("refusal_message").trim().min(1).max(MESSAGE_LENGTH).optional(),
  refusal_style: z.enum(REFUSAL_STYLES).optional(),
  copy_fields: z.array(z.enum(COPYABLE_FIELDS)).min(1).transform(distinct).optional(),
  ban_scope: z.array(z.enum(BAN_SCOPES)).min(1).transform(distinct).optional(),
  screen_payment_sessions: z.boolean().optional(),
  block_login: z.boolean().optional(),
  placeholder_emails: z.array(placeholderEmail).max(MOST_SHARED).transform(distinct).optional(),
  pickup_points: z.array(pickupPoint).max(MOST_SHARED).transform(distinct).optional(),
  checks: ChecksSchema.optional(),
  risk: riskSchema.nullish(),
  notify: z
    .strictObject({
      feed: z.boolean().optional(),
      channel: plainText("channel").trim().min(1).max(NAME_LENGTH).nullable().optional(),
      to: z.array(recipient).max(MOST_RECIPIENTS).transform(distinct).optional(),
      template: plainText("template").trim().min(1).max(NAME_LENGTH).nullable().optional(),
      on: z.array(z.enum(NOTICE_TYPES)).transform(distinct).optional(),
      every_minutes: z.number().int().min(1).max(MAX_MINUTES).optional(),
    })
    .optional(),
  holds: z.strictObject({ automatic: z.enum(AUTOMATIC_HOLDS).optional() }).optional(),
  retention: z
    .strictObject({
      decisions_days: days.nullable().optional(),
      cart_origins_days: days.optional(),
      ledger_days: days.nullable().optional(),
    })
    .optional(),
}) satisfies z.ZodType<unknown, AdminUpdateSettings>
type UpdateSettingsBody = z.infer<typeof UpdateSettingsSchema>

export const settingMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/settings",
    middlewares: [validateAndTransformBody(UpdateSettingsSchema)],
  },
]

export const retrieveSettings = async (
  req: AdminRequest,
  res: MedusaResponse<AdminSettingsResponse>
) => {
  res.json({ settings: await serviceOf(req).getSettings() })
}

export const listChannels = async (
  req: AdminRequest,
  res: MedusaResponse<AdminNoticeChannelsResponse>
) => {
  res.json({ channels: (await serviceOf(req).notices.channels()) ?? [] })
}

export const updateSettings = async (
  req: AdminRequest<UpdateSettingsBody>,
  res: MedusaResponse<AdminSettingsResponse>
) => {
  // A check of disposable domains that is switched on has them at once.
  if (req.validatedBody.checks) await loadBuiltInLists(req.scope, true)
  const { result } = await updateSettingsWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...actorOf(req) },
  })
  res.json({ settings: result })
}
