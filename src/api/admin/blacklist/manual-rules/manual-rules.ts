import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { ManualRuleRow } from "../../../../modules/blacklist"
import {
  MANUAL_RULE_COUNTS,
  MODES,
  RULE_ACTIONS,
  RULE_ADDRESS_TYPES,
  RULE_ATTRIBUTES,
  type AdminCreateManualRule,
  type AdminManualRule,
  type AdminManualRuleResponse,
  type AdminDeleteResponse,
  type Period,
  type RuleAttribute,
} from "../../../../types"
import {
  createManualRulesWorkflow,
  deleteManualRulesWorkflow,
  updateManualRuleWorkflow,
} from "../../../../workflows"
import { actorOf, type AdminRequest, filtersOf, listRoute, retrieveRoute } from "../utils/http"
import { distinct, idList, period, quantity, ruleName } from "../utils/rule-fields"
import { idOrIds, listParams, oneOrMany, queryBoolean } from "../utils/schema"

export const CreateManualRuleSchema = z.strictObject({
  name: ruleName,
  enabled: z.boolean().optional(),
  mode: z.enum(MODES).optional(),
  attributes: distinct("attributes", z.enum(RULE_ATTRIBUTES), { min: 1 }),
  address_type: z.enum(RULE_ADDRESS_TYPES).optional(),
  permitted_strikes: quantity,
  count: z.enum(MANUAL_RULE_COUNTS).optional(),
  requires_suspicion: z.boolean().optional(),
  period: period("period").nullish(),
  only_for_guests: z.boolean().optional(),
  for_unassigned_customers: z.boolean().optional(),
  customer_group_ids: idList("customer_group_ids").optional(),
  sales_channel_ids: idList("sales_channel_ids").optional(),
  action: z.enum(RULE_ACTIONS).optional(),
  block_duration: period("block_duration").nullish(),
}) satisfies z.ZodType<unknown, AdminCreateManualRule>
type CreateManualRuleBody = z.infer<typeof CreateManualRuleSchema>

const UpdateManualRuleSchema = CreateManualRuleSchema.partial()
type UpdateManualRuleBody = z.infer<typeof UpdateManualRuleSchema>

const ListManualRulesSchema = listParams(
  [
    "created_at",
    "updated_at",
    "name",
    "enabled",
    "mode",
    "address_type",
    "permitted_strikes",
    "count",
    "requires_suspicion",
    "only_for_guests",
    "for_unassigned_customers",
    "action",
    "created_by",
  ],
  {
    id: idOrIds("id").optional(),
    enabled: queryBoolean.optional(),
    mode: oneOrMany(MODES).optional(),
    action: oneOrMany(RULE_ACTIONS).optional(),
    count: oneOrMany(MANUAL_RULE_COUNTS).optional(),
  }
)
type ListManualRulesQuery = z.infer<typeof ListManualRulesSchema>

export const manualRuleMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/manual-rules",
    middlewares: [validateAndTransformQuery(ListManualRulesSchema, { isList: true })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/manual-rules",
    middlewares: [validateAndTransformBody(CreateManualRuleSchema)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/manual-rules/:id",
    middlewares: [validateAndTransformBody(UpdateManualRuleSchema)],
  },
]

/** A manual rule as the API shows it. */
const serializeManualRule = (row: ManualRuleRow): AdminManualRule => ({
  id: row.id,
  name: row.name,
  enabled: row.enabled,
  mode: row.mode,
  attributes: row.attributes as RuleAttribute[],
  address_type: row.address_type,
  permitted_strikes: row.permitted_strikes,
  count: row.count,
  requires_suspicion: row.requires_suspicion,
  period: row.period as Period | null,
  only_for_guests: row.only_for_guests,
  for_unassigned_customers: row.for_unassigned_customers,
  customer_group_ids: row.customer_group_ids,
  sales_channel_ids: row.sales_channel_ids,
  action: row.action,
  block_duration: row.block_duration as Period | null,
  created_by: row.created_by,
  created_at: new Date(row.created_at).toISOString(),
  updated_at: new Date(row.updated_at).toISOString(),
})

export const listManualRules = listRoute(
  "manual_rules",
  (service, query: ListManualRulesQuery, page) =>
    service.listAndCountManualRules(filtersOf(query), page),
  serializeManualRule
)

export const retrieveManualRule = retrieveRoute(
  "manual_rule",
  (service, id) => service.retrieveManualRule(id),
  serializeManualRule
)

export const createManualRule = async (
  req: AdminRequest<CreateManualRuleBody>,
  res: MedusaResponse<AdminManualRuleResponse>
) => {
  const { result } = await createManualRulesWorkflow(req.scope).run({
    input: { rules: [req.validatedBody], ...actorOf(req) },
  })
  res.json({ manual_rule: serializeManualRule(result[0]) })
}

export const updateManualRule = async (
  req: AdminRequest<UpdateManualRuleBody>,
  res: MedusaResponse<AdminManualRuleResponse>
) => {
  const { result } = await updateManualRuleWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id, ...actorOf(req) },
  })
  res.json({ manual_rule: serializeManualRule(result) })
}

export const deleteManualRule = async (
  req: AdminRequest,
  res: MedusaResponse<AdminDeleteResponse>
) => {
  const { id } = req.params
  await deleteManualRulesWorkflow(req.scope).run({ input: { ids: [id], ...actorOf(req) } })
  res.json({ id, object: "manual_rule", deleted: true })
}
