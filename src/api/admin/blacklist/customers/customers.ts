import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CustomerStatusRow } from "../../../../modules/blacklist"
import type { StatusRecord } from "../../../../modules/blacklist/persistence/status-rows"
import type {
  AdminCustomerStatus,
  AdminCustomerStatusBatchResponse,
  AdminCustomerStatusListResponse,
  AdminCustomerStatusResponse,
  AdminSetCustomerStatusResponse,
  AdminStillRefusedByResponse,
  CustomerStatusValue,
} from "../../../../types"
import {
  findRemainingRefusalsWorkflow,
  setCustomerStatusesWorkflow,
  type SetCustomerStatusesWorkflowInput,
} from "../../../../workflows"
import { actorOf, type AdminRequest, isoOf, pageOf, serviceOf } from "../utils/http"
import { searchTerms, summariesOf } from "./summaries"
import type {
  BatchCustomerStatusesBody,
  ListCustomerStatusesQuery,
  SetCustomerStatusBody,
} from "./validators"

/**
 * @throws MedusaError `not_found` where there is no such customer.
 */
export async function ensureCustomer(id: string, container: MedusaContainer): Promise<void> {
  await container.resolve(Modules.CUSTOMER).retrieveCustomer(id, { select: ["id"] })
}

type Row = StatusRecord | CustomerStatusRow

/** The status that holds at the given moment: what has ended is neutral, whether or not a job ran. */
export function statusInForce(
  { status, expires_at }: Pick<Row, "status" | "expires_at">,
  now = new Date()
): CustomerStatusValue {
  return expires_at !== null && new Date(expires_at) <= now ? "neutral" : status
}

function serializeStatus(row: Row, now = new Date()): AdminCustomerStatus {
  return {
    customer_id: row.customer_id,
    status: statusInForce(row, now),
    source: row.source,
    source_id: row.source_id,
    reason: row.reason,
    expires_at: isoOf(row.expires_at),
    created_by: row.created_by,
    updated_at: isoOf(row.updated_at),
  }
}

/** The status of a customer that none was ever set for. */
const neutralStatus = (customer_id: string): AdminCustomerStatus => ({
  customer_id,
  status: "neutral",
  source: "manual",
  source_id: null,
  reason: null,
  expires_at: null,
  created_by: null,
  updated_at: null,
})

/** A status that has ended counts as neutral, also while its row still says otherwise. */
function inForce(statuses: CustomerStatusValue[], now: Date) {
  const set = statuses.filter((status) => status !== "neutral")
  return [
    { status: set, $or: [{ expires_at: null }, { expires_at: { $gt: now } }] },
    ...(statuses.includes("neutral") ? [{ status: "neutral" }, { expires_at: { $lte: now } }] : []),
  ]
}

/** One page of statuses, each with its customer; the search looks at customers and reasons. */
export const listStatuses = async (
  req: AdminRequest<unknown, ListCustomerStatusesQuery>,
  res: MedusaResponse<AdminCustomerStatusListResponse>
) => {
  const query = req.validatedQuery
  const { limit, offset, q, status, customer_id, id } = query
  const now = new Date()

  const conditions = [
    ...(id ? [{ id }] : []),
    ...(customer_id ? [{ customer_id }] : []),
    ...(status ? [{ $or: inForce(status, now) }] : []),
    ...(q ? [{ $or: await searchTerms(q, req.scope) }] : []),
  ]
  const [rows, count] = await serviceOf(req).listAndCountCustomerStatuses(
    conditions.length ? { $and: conditions } : {},
    pageOf(query)
  )
  const customerOf = await summariesOf(
    rows.map((row) => row.customer_id),
    req.scope
  )
  res.json({
    customer_statuses: rows.map((row) => ({
      ...serializeStatus(row, now),
      // Null for a customer that was deleted since.
      customer: customerOf.get(row.customer_id) ?? null,
    })),
    count,
    limit,
    offset,
  })
}

export const retrieveStatus = async (
  req: AdminRequest,
  res: MedusaResponse<AdminCustomerStatusResponse>
) => {
  const { customer_id } = req.params
  const [row] = await serviceOf(req).listCustomerStatuses({ customer_id })
  // A ban outlives the customer's record, and must be seen to be lifted.
  if (!row) await ensureCustomer(customer_id, req.scope)
  res.json({ customer_status: row ? serializeStatus(row) : neutralStatus(customer_id) })
}

/** What still refuses customers, by their ids. */
async function remainingRefusals(customer_ids: string[], container: MedusaContainer) {
  const { result } = await findRemainingRefusalsWorkflow(container).run({ input: { customer_ids } })
  return new Map(result.map(({ customer_id, still_refused_by }) => [customer_id, still_refused_by]))
}

/** Saves the statuses; with one that bans nobody, what still refuses each of the customers. */
async function saveStatuses(
  req: AdminRequest,
  input: Omit<SetCustomerStatusesWorkflowInput, "actor_id">
) {
  const { result } = await setCustomerStatusesWorkflow(req.scope).run({
    input: { ...input, ...actorOf(req) },
  })
  const statuses = result.map((row) => serializeStatus(row))
  if (input.status === "blacklisted") return statuses.map((status) => ({ status, refusals: {} }))
  const ids = statuses.map(({ customer_id }) => customer_id)
  const found = await remainingRefusals(ids, req.scope)
  return statuses.map((status) => ({
    status,
    refusals: { still_refused_by: found.get(status.customer_id) ?? [] },
  }))
}

export const setStatus = async (
  req: AdminRequest<SetCustomerStatusBody>,
  res: MedusaResponse<AdminSetCustomerStatusResponse>
) => {
  const input = { ...req.validatedBody, customer_ids: [req.params.customer_id] }
  const [{ status, refusals }] = await saveStatuses(req, input)
  res.json({ customer_status: status, ...refusals })
}

export const setStatuses = async (
  req: AdminRequest<BatchCustomerStatusesBody>,
  res: MedusaResponse<AdminCustomerStatusBatchResponse>
) => {
  const saved = await saveStatuses(req, req.validatedBody)
  res.json({ customer_statuses: saved.map(({ status, refusals }) => ({ ...status, ...refusals })) })
}

export const retrieveStillRefusedBy = async (
  req: AdminRequest,
  res: MedusaResponse<AdminStillRefusedByResponse>
) => {
  const { customer_id } = req.params
  const [status] = await serviceOf(req).listCustomerStatuses({ customer_id })
  if (!status) await ensureCustomer(customer_id, req.scope)
  const found = await remainingRefusals([customer_id], req.scope)
  res.json({ still_refused_by: found.get(customer_id) ?? [] })
}
