import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { AutoRuleRow } from "../../../../modules/blacklist"
import {
  AUTO_RULE_COUNT_BY,
  AUTO_RULE_DISTINCT,
  AUTO_RULE_TYPES,
  MODES,
  RULE_ACTIONS,
  type AdminCreateAutoRule,
  type AdminAutoRule,
  type AdminAutoRuleResponse,
  type AdminDeleteResponse,
  type BlacklistAfter,
  type Period,
} from "../../../../types"
import {
  createAutoRulesWorkflow,
  deleteAutoRulesWorkflow,
  updateAutoRuleWorkflow,
} from "../../../../workflows"
import { actorOf, type AdminRequest, filtersOf, listRoute, retrieveRoute } from "../utils/http"
import { idList, period, quantity, ruleName } from "../utils/rule-fields"
import { idOrIds, listParams, oneOrMany, queryBoolean } from "../utils/schema"

export const CreateAutoRuleSchema = z.strictObject({
  name: ruleName,
  enabled: z.boolean().optional(),
  mode: z.enum(MODES).optional(),
  type: z.enum(AUTO_RULE_TYPES),
  limit: quantity,
  period: period("period"),
  count_by: z.enum(AUTO_RULE_COUNT_BY).optional(),
  distinct: z.enum(AUTO_RULE_DISTINCT).nullish(),
  action: z.enum(RULE_ACTIONS).optional(),
  block_duration: period("block_duration").nullish(),
  suspicion_after: quantity.nullish(),
  blacklist_after: z
    .strictObject({ suspicions: quantity, period: period("blacklist_after.period") })
    .nullish(),
  sales_channel_ids: idList("sales_channel_ids").optional(),
}) satisfies z.ZodType<unknown, AdminCreateAutoRule>
type CreateAutoRuleBody = z.infer<typeof CreateAutoRuleSchema>

const UpdateAutoRuleSchema = CreateAutoRuleSchema.partial()
type UpdateAutoRuleBody = z.infer<typeof UpdateAutoRuleSchema>

const ListAutoRulesSchema = listParams(
  [
    "created_at",
    "updated_at",
    "name",
    "enabled",
    "mode",
    "type",
    "limit",
    "count_by",
    "distinct",
    "action",
    "suspicion_after",
    "created_by",
  ],
  {
    id: idOrIds("id").optional(),
    enabled: queryBoolean.optional(),
    mode: oneOrMany(MODES).optional(),
    action: oneOrMany(RULE_ACTIONS).optional(),
    type: oneOrMany(AUTO_RULE_TYPES).optional(),
    count_by: oneOrMany(AUTO_RULE_COUNT_BY).optional(),
    distinct: oneOrMany(AUTO_RULE_DISTINCT).optional(),
  }
)
type ListAutoRulesQuery = z.infer<typeof ListAutoRulesSchema>

export const autoRuleMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/auto-rules",
    middlewares: [validateAndTransformQuery(ListAutoRulesSchema, { isList: true })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/auto-rules",
    middlewares: [validateAndTransformBody(CreateAutoRuleSchema)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/auto-rules/:id",
    middlewares: [validateAndTransformBody(UpdateAutoRuleSchema)],
  },
]

/** An auto rule as the API shows it. */
const serializeAutoRule = (row: AutoRuleRow): AdminAutoRule => ({
  id: row.id,
  name: row.name,
  enabled: row.enabled,
  mode: row.mode,
  type: row.type,
  limit: row.limit,
  period: row.period,
  count_by: row.count_by,
  distinct: row.distinct,
  action: row.action,
  block_duration: row.block_duration as Period | null,
  suspicion_after: row.suspicion_after,
  blacklist_after: row.blacklist_after as BlacklistAfter | null,
  sales_channel_ids: row.sales_channel_ids,
  created_by: row.created_by,
  created_at: new Date(row.created_at).toISOString(),
  updated_at: new Date(row.updated_at).toISOString(),
})

export const listAutoRules = listRoute(
  "auto_rules",
  (service, query: ListAutoRulesQuery, page) =>
    service.listAndCountAutoRules(filtersOf(query), page),
  serializeAutoRule
)

export const retrieveAutoRule = retrieveRoute(
  "auto_rule",
  (service, id) => service.retrieveAutoRule(id),
  serializeAutoRule
)

export const createAutoRule = async (
  req: AdminRequest<CreateAutoRuleBody>,
  res: MedusaResponse<AdminAutoRuleResponse>
) => {
  const { result } = await createAutoRulesWorkflow(req.scope).run({
    input: { rules: [req.validatedBody], ...actorOf(req) },
  })
  res.json({ auto_rule: serializeAutoRule(result[0]) })
}

export const updateAutoRule = async (
  req: AdminRequest<UpdateAutoRuleBody>,
  res: MedusaResponse<AdminAutoRuleResponse>
) => {
  const { result } = await updateAutoRuleWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id, ...actorOf(req) },
  })
  res.json({ auto_rule: serializeAutoRule(result) })
}

export const deleteAutoRule = async (
  req: AdminRequest,
  res: MedusaResponse<AdminDeleteResponse>
) => {
  const { id } = req.params
  await deleteAutoRulesWorkflow(req.scope).run({ input: { ids: [id], ...actorOf(req) } })
  res.json({ id, object: "auto_rule", deleted: true })
}
