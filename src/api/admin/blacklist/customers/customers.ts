import type { MedusaResponse } from "@medusajs/framework/http"
import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CustomerStatusRow } from "../../../../modules/blacklist"
import type { StatusRecord } from "../../../../modules/blacklist/persistence/status-rows"
import type {
  AdminCustomerStatus,
  AdminCustomerStatusBatchResponse,
  AdminCustomerStatusListResponse,
  AdminCustomerStatusResponse,
  CustomerStatusValue,
} from "../../../../types"
import { setCustomerStatusesWorkflow } from "../../../../workflows"
import { actorOf, type AdminRequest, isoOf, pageOf, serviceOf } from "../utils/http"
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
function serializeStatus(row: Row, now = new Date()): AdminCustomerStatus {
  const ended = row.expires_at !== null && new Date(row.expires_at) <= now
  return {
    customer_id: row.customer_id,
    status: ended ? "neutral" : row.status,
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

/** How many customers a search looks at; a narrower search finds others. */
const SEARCHED_CUSTOMERS = 1000

const CUSTOMER_FIELDS = ["id", "email", "first_name", "last_name", "has_account"] as const

/** A status that has ended counts as neutral, also while its row still says otherwise. */
function inForce(statuses: CustomerStatusValue[], now: Date) {
  const set = statuses.filter((status) => status !== "neutral")
  return [
    { status: set, $or: [{ expires_at: null }, { expires_at: { $gt: now } }] },
    ...(statuses.includes("neutral") ? [{ status: "neutral" }, { expires_at: { $lte: now } }] : []),
  ]
}

async function searchTerms(q: string, customers: ICustomerModuleService) {
  const found = await customers.listCustomers({ q }, { select: ["id"], take: SEARCHED_CUSTOMERS })
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  return [{ customer_id: found.map(({ id }) => id) }, { reason: { $ilike: pattern } }]
}

/** One page of statuses, each with its customer; the search looks at customers and reasons. */
export const listStatuses = async (
  req: AdminRequest<unknown, ListCustomerStatusesQuery>,
  res: MedusaResponse<AdminCustomerStatusListResponse>
) => {
  const query = req.validatedQuery
  const { limit, offset, q, status, customer_id } = query
  const customerModule = req.scope.resolve(Modules.CUSTOMER)
  const now = new Date()

  const conditions = [
    ...(customer_id ? [{ customer_id }] : []),
    ...(status ? [{ $or: inForce(status, now) }] : []),
    ...(q ? [{ $or: await searchTerms(q, customerModule) }] : []),
  ]
  const [rows, count] = await serviceOf(req).listAndCountCustomerStatuses(
    conditions.length ? { $and: conditions } : {},
    pageOf(query)
  )
  const customers = await customerModule.listCustomers(
    { id: rows.map((row) => row.customer_id) },
    { select: [...CUSTOMER_FIELDS], take: limit }
  )
  const customerOf = new Map(
    customers.map(({ id, email, first_name, last_name, has_account }) => [
      id,
      {
        id,
        email,
        first_name: first_name ?? null,
        last_name: last_name ?? null,
        has_account,
      },
    ])
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

export const setStatus = async (
  req: AdminRequest<SetCustomerStatusBody>,
  res: MedusaResponse<AdminCustomerStatusResponse>
) => {
  const { result } = await setCustomerStatusesWorkflow(req.scope).run({
    input: { ...req.validatedBody, customer_ids: [req.params.customer_id], ...actorOf(req) },
  })
  res.json({ customer_status: serializeStatus(result[0]) })
}

export const setStatuses = async (
  req: AdminRequest<BatchCustomerStatusesBody>,
  res: MedusaResponse<AdminCustomerStatusBatchResponse>
) => {
  const { result } = await setCustomerStatusesWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...actorOf(req) },
  })
  res.json({ customer_statuses: result.map((row) => serializeStatus(row)) })
}
