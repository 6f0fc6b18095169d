import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { HoldWithComments } from "../../../../modules/blacklist/persistence/holds"
import {
  type AdminCommentOnHold,
  type AdminEndHold,
  type AdminHold,
  type AdminHoldOrder,
  type AdminHoldResponse,
  type AdminTickHold,
  HOLD_CHECKLIST_ITEMS,
} from "../../../../types"
import {
  cancelHeldOrderWorkflow,
  commentOnHoldWorkflow,
  holdOrderWorkflow,
  releaseHoldWorkflow,
  tickHoldWorkflow,
} from "../../../../workflows"
import { actorOf, type AdminRequest, isoOf, serviceOf } from "../utils/http"
import { answerInvalidState } from "../utils/invalid-state"
import { plainText, reason } from "../utils/schema"

const COMMENT_LENGTH = 2000

const text = (field: string) =>
  plainText(field)
    .trim()
    .min(1, { message: `${field} must have at least 1 character` })
    .max(COMMENT_LENGTH, { message: `${field} must have at most ${COMMENT_LENGTH} characters` })

const HoldOrderSchema = z.strictObject({ reason }) satisfies z.ZodType<unknown, AdminHoldOrder>
const TickSchema = z.strictObject({
  item: z.enum(HOLD_CHECKLIST_ITEMS),
  done: z.boolean(),
}) satisfies z.ZodType<unknown, AdminTickHold>
const CommentSchema = z.strictObject({ text: text("text") }) satisfies z.ZodType<
  unknown,
  AdminCommentOnHold
>
/** A comment of blanks is none. */
const EndSchema = z.strictObject({
  comment: plainText("comment")
    .trim()
    .max(COMMENT_LENGTH, { message: `comment must have at most ${COMMENT_LENGTH} characters` })
    .nullish(),
}) satisfies z.ZodType<unknown, AdminEndHold>

const post = (path: string, schema: z.ZodObject): MiddlewareRoute => ({
  methods: ["POST"],
  matcher: `/admin/blacklist/orders/:id/${path}`,
  middlewares: [validateAndTransformBody(schema)],
})

export const holdMiddlewares: MiddlewareRoute[] = [
  post("hold", HoldOrderSchema),
  post("hold/checklist", TickSchema),
  post("hold/comments", CommentSchema),
  post("hold/release", EndSchema),
  post("hold/cancel", EndSchema),
]

const serializeHold = (hold: HoldWithComments): AdminHold => ({
  order_id: hold.order_id,
  status: hold.status,
  reason: hold.reason,
  source: hold.source,
  checklist: hold.checklist.map(({ item, done, by, at }) => ({ item, done, by, at })),
  comments: hold.comments.map(({ id, text, created_by, created_at }) => ({
    id,
    text,
    created_by,
    created_at: isoOf(created_at) as string,
  })),
  created_by: hold.created_by,
  created_at: isoOf(hold.created_at) as string,
  ended_by: hold.ended_by,
  ended_at: isoOf(hold.ended_at),
})

export const retrieveHold = async (req: AdminRequest, res: MedusaResponse<AdminHoldResponse>) => {
  const { id } = req.params
  await req.scope.resolve(Modules.ORDER).retrieveOrder(id, { select: ["id"] })
  const hold = await serviceOf(req).holds.newestOf(id)
  res.json({ hold: hold && serializeHold(hold) })
}

/** `POST` of a change to a hold: what the workflow returns is answered. */
const change =
  <Body>(
    run: (
      input: Body & { order_id: string; actor_id: string },
      req: AdminRequest<Body>
    ) => Promise<{ result: HoldWithComments }>
  ) =>
  async (req: AdminRequest<Body>, res: MedusaResponse<AdminHoldResponse>) =>
    await answerInvalidState(res as MedusaResponse, async () => {
      const input = { ...req.validatedBody, order_id: req.params.id, ...actorOf(req) }
      const { result } = await run(input, req)
      res.json({ hold: serializeHold(result) })
    })

export const holdOrder = change<z.infer<typeof HoldOrderSchema>>((input, req) =>
  holdOrderWorkflow(req.scope).run({ input })
)

export const tickHold = change<z.infer<typeof TickSchema>>((input, req) =>
  tickHoldWorkflow(req.scope).run({ input })
)

export const commentOnHold = change<z.infer<typeof CommentSchema>>((input, req) =>
  commentOnHoldWorkflow(req.scope).run({ input })
)

export const releaseHold = change<z.infer<typeof EndSchema>>((input, req) =>
  releaseHoldWorkflow(req.scope).run({ input })
)

export const cancelHeldOrder = change<z.infer<typeof EndSchema>>((input, req) =>
  cancelHeldOrderWorkflow(req.scope).run({ input })
)
