import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { EntryRow } from "../../../../modules/blacklist"
import type {
  AdminDeleteResponse,
  AdminEntry,
  AdminEntryBatchResponse,
  AdminEntryResponse,
  AdminTooBroad,
  EntryConditions,
} from "../../../../types"
import {
  copyToEntriesWorkflow,
  createEntriesWorkflow,
  deleteEntriesWorkflow,
  updateEntryWorkflow,
} from "../../../../workflows"
import {
  actorOf,
  type AdminRequest,
  filtersOf,
  isoOf,
  listRoute,
  retrieveRoute,
  serviceOf,
} from "../utils/http"
import { tooBroadConflict } from "./too-broad"
import type {
  BatchCopyEntriesBody,
  CopyEntryBody,
  CreateEntryBody,
  ListEntriesQuery,
  UpdateEntryBody,
} from "./validators"

/** The filters of a list of entries as the module's service takes them. */
export function entryFilters(
  query: Partial<ListEntriesQuery>,
  now = new Date()
): Record<string, unknown> {
  const { field, expired, ...filters } = filtersOf(query as ListEntriesQuery)
  return {
    ...filters,
    ...(field ? { fields: { $overlap: field } } : {}),
    ...(expired === true ? { expires_at: { $lte: now } } : {}),
    ...(expired === false ? { $or: [{ expires_at: null }, { expires_at: { $gt: now } }] } : {}),
  }
}

/** An entry as the API shows it: what the admin typed, not how it is indexed. */
const serializeEntry = (row: Omit<EntryRow, "networks">): AdminEntry => ({
  id: row.id,
  conditions: row.conditions as EntryConditions,
  action: row.action,
  mode: row.mode,
  reason: row.reason,
  active: row.active,
  expires_at: isoOf(row.expires_at),
  source: row.source,
  source_id: row.source_id,
  created_by: row.created_by,
  hit_count: row.hit_count,
  last_hit_at: isoOf(row.last_hit_at),
  created_at: isoOf(row.created_at) as string,
  updated_at: isoOf(row.updated_at) as string,
})

export const listEntries = listRoute(
  "entries",
  (service, query: ListEntriesQuery, page) =>
    service.listAndCountEntries(entryFilters(query), page),
  serializeEntry
)

export const retrieveEntry = retrieveRoute(
  "entry",
  (service, id) => service.retrieveEntry(id),
  serializeEntry
)

export const createEntry = async (
  req: AdminRequest<CreateEntryBody>,
  res: MedusaResponse<AdminEntryResponse | AdminTooBroad>
) => {
  const { confirm: _, ...entry } = req.validatedBody
  const conflict = await tooBroadConflict(req, entry)
  if (conflict) return void res.status(409).json(conflict)
  const { result } = await createEntriesWorkflow(req.scope).run({
    input: { entries: [entry], ...actorOf(req) },
  })
  res.json({ entry: serializeEntry(result[0]) })
}

export const updateEntry = async (
  req: AdminRequest<UpdateEntryBody>,
  res: MedusaResponse<AdminEntryResponse | AdminTooBroad>
) => {
  const { confirm: _, ...changes } = req.validatedBody
  const { id } = req.params
  const conflict = await tooBroadConflict(req, { id, changes })
  if (conflict) return void res.status(409).json(conflict)
  const { result } = await updateEntryWorkflow(req.scope).run({
    input: { ...changes, id, ...actorOf(req) },
  })
  res.json({ entry: serializeEntry(result) })
}

export const deleteEntry = async (req: AdminRequest, res: MedusaResponse<AdminDeleteResponse>) => {
  const { id } = req.params
  await deleteEntriesWorkflow(req.scope).run({ input: { ids: [id], ...actorOf(req) } })
  res.json({ id, object: "entry", deleted: true })
}

/**
 * Makes one entry of one record. What a batch skips is an error here.
 *
 * @throws MedusaError `duplicate_error` naming the existing entry; `invalid_data` naming the fields
 * the record does not have.
 */
const copyOne =
  (source: "order" | "customer", param: string) =>
  async (
    req: AdminRequest<CopyEntryBody>,
    res: MedusaResponse<AdminEntryResponse | AdminTooBroad>
  ) => {
    const { confirm: _, ...body } = req.validatedBody
    const copy = { ...body, source, ids: [req.params[param]] }
    const conflict = await tooBroadConflict(req, copy)
    if (conflict) return void res.status(409).json(conflict)
    const {
      result: { entry_ids, skipped },
    } = await copyToEntriesWorkflow(req.scope).run({ input: { ...copy, ...actorOf(req) } })
    const [refused] = skipped
    if (refused) {
      throw new MedusaError(
        refused.existing_id ? MedusaError.Types.DUPLICATE_ERROR : MedusaError.Types.INVALID_DATA,
        refused.reason
      )
    }
    res.json({ entry: serializeEntry(await serviceOf(req).retrieveEntry(entry_ids[0])) })
  }

export const copyOrder = copyOne("order", "id")

export const copyCustomer = copyOne("customer", "customer_id")

export const copyBatch = async (
  req: AdminRequest<BatchCopyEntriesBody>,
  res: MedusaResponse<AdminEntryBatchResponse | AdminTooBroad>
) => {
  const { order_ids, customer_ids, confirm: _, ...rest } = req.validatedBody
  const copies = {
    ...rest,
    source: order_ids ? ("order" as const) : ("customer" as const),
    ids: order_ids ?? customer_ids ?? [],
  }
  const conflict = await tooBroadConflict(req, copies)
  if (conflict) return void res.status(409).json(conflict)
  const {
    result: { entry_ids, skipped },
  } = await copyToEntriesWorkflow(req.scope).run({ input: { ...copies, ...actorOf(req) } })
  const entries = await serviceOf(req).listEntries({ id: entry_ids }, { take: entry_ids.length })
  res.json({ entries: entries.map(serializeEntry), skipped })
}
