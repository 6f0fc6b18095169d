import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { ReferenceListRow } from "../../../../modules/blacklist"
import {
  type AdminCreateList,
  type AdminDeleteResponse,
  type AdminList,
  type AdminListListResponse,
  type AdminListResponse,
  type AdminUpdateList,
  LIST_USES,
  LISTED_FIELDS,
} from "../../../../types"
import {
  createReferenceListsWorkflow,
  deleteReferenceListsWorkflow,
  updateReferenceListWorkflow,
} from "../../../../workflows"
import { loadBuiltInLists } from "../../../../workflows/lists/utils/built-in-lists"
import {
  actorOf,
  type AdminRequest,
  filtersOf,
  isoOf,
  listRoute,
  retrieveRoute,
} from "../utils/http"
import { type AdminInvalidState, answerInvalidState } from "../utils/invalid-state"
import { idOrIds, listParams, oneOrMany, plainText, queryBoolean } from "../utils/schema"
import { ContainsSchema } from "./contains"

const NAME_LENGTH = 255
const SOURCE_LENGTH = 500

const CreateListSchema = z.strictObject({
  name: plainText("name").trim().min(1).max(NAME_LENGTH),
  use: z.enum(LIST_USES).optional(),
  type: z.enum(LISTED_FIELDS),
  source: plainText("source").trim().min(1).max(SOURCE_LENGTH).nullish(),
}) satisfies z.ZodType<unknown, AdminCreateList>
type CreateListBody = z.infer<typeof CreateListSchema>

const UpdateListSchema = CreateListSchema.partial() satisfies z.ZodType<unknown, AdminUpdateList>
type UpdateListBody = z.infer<typeof UpdateListSchema>

const ListListsSchema = listParams(
  ["created_at", "updated_at", "name", "use", "type", "size", "built_in", "source", "created_by"],
  {
    id: idOrIds("id").optional(),
    use: oneOrMany(LIST_USES).optional(),
    type: oneOrMany(LISTED_FIELDS).optional(),
    built_in: queryBoolean.optional(),
  }
)
type ListListsQuery = z.infer<typeof ListListsSchema>

export const listMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/lists",
    middlewares: [validateAndTransformQuery(ListListsSchema, { isList: true })],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/lists",
    middlewares: [validateAndTransformBody(CreateListSchema)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/blacklist/lists/:id",
    middlewares: [validateAndTransformBody(UpdateListSchema)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/lists/:id/contains",
    middlewares: [validateAndTransformQuery(ContainsSchema, {})],
  },
]

/** A list as the API shows it. */
export const serializeList = (row: ReferenceListRow): AdminList => ({
  id: row.id,
  name: row.name,
  use: row.use,
  type: row.type,
  size: row.size,
  built_in: row.built_in,
  source: row.source,
  created_by: row.created_by,
  created_at: isoOf(row.created_at) as string,
  updated_at: isoOf(row.updated_at) as string,
})

const pageOfLists = listRoute(
  "lists",
  (service, query: ListListsQuery, page) =>
    service.listAndCountReferenceLists(filtersOf(query), page),
  serializeList
)

/** Whoever looks at the lists sees those that come with the plugin, also in the first minute of a store. */
export const listLists = async (
  req: AdminRequest<unknown, ListListsQuery>,
  res: MedusaResponse<AdminListListResponse>
) => {
  await loadBuiltInLists(req.scope, true)
  await pageOfLists(req, res)
}

export const retrieveList = retrieveRoute(
  "list",
  (service, id) => service.retrieveReferenceList(id),
  serializeList
)

export const createList = async (
  req: AdminRequest<CreateListBody>,
  res: MedusaResponse<AdminListResponse>
) => {
  const { result } = await createReferenceListsWorkflow(req.scope).run({
    input: { lists: [req.validatedBody], ...actorOf(req) },
  })
  res.json({ list: serializeList(result[0]) })
}

export const updateList = async (
  req: AdminRequest<UpdateListBody>,
  res: MedusaResponse<AdminListResponse | AdminInvalidState>
) =>
  await answerInvalidState(res, async () => {
    const { result } = await updateReferenceListWorkflow(req.scope).run({
      input: { ...req.validatedBody, id: req.params.id, ...actorOf(req) },
    })
    res.json({ list: serializeList(result) })
  })

export const deleteList = async (
  req: AdminRequest,
  res: MedusaResponse<AdminDeleteResponse | AdminInvalidState>
) =>
  await answerInvalidState(res, async () => {
    const { id } = req.params
    await deleteReferenceListsWorkflow(req.scope).run({ input: { ids: [id], ...actorOf(req) } })
    res.json({ id, object: "list", deleted: true })
  })
