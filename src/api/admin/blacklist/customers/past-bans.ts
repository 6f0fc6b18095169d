import type { MedusaResponse } from "@medusajs/framework/http"
import type { PastBanRow } from "../../../../modules/blacklist"
import type {
  AdminCustomerHistoryResponse,
  AdminPastBan,
  AdminPastBanListResponse,
} from "../../../../types"
import { type AdminRequest, filtersOf, pageOf, serviceOf } from "../utils/http"
import { ensureCustomer } from "./customers"
import { searchTerms, summariesOf } from "./summaries"
import type { ListPastBansQuery } from "./validators"

const NEWEST = 20

const iso = (moment: Date | string) => new Date(moment).toISOString()

const serializePastBan = (row: PastBanRow): AdminPastBan => ({
  id: row.id,
  customer_id: row.customer_id,
  source: row.source,
  source_id: row.source_id,
  reason: row.reason,
  banned_at: iso(row.banned_at),
  expires_at: row.expires_at && iso(row.expires_at),
  banned_by: row.banned_by,
  ended_at: iso(row.ended_at),
  end: row.end,
  ended_by: row.ended_by,
})

/** One page of bans that have ended, each with its customer; the search looks at customers and reasons. */
export const listPastBans = async (
  req: AdminRequest<unknown, ListPastBansQuery>,
  res: MedusaResponse<AdminPastBanListResponse>
) => {
  const query = req.validatedQuery
  const { limit, offset } = query
  const { q, ...filters } = filtersOf(query)
  const [rows, count] = await serviceOf(req).listAndCountPastBans(
    { ...filters, ...(q ? { $and: [{ $or: await searchTerms(q, req.scope) }] } : {}) },
    pageOf(query)
  )
  const customerOf = await summariesOf(
    rows.map((row) => row.customer_id),
    req.scope
  )
  res.json({
    past_bans: rows.map((row) => ({
      ...serializePastBan(row),
      customer: customerOf.get(row.customer_id) ?? null,
    })),
    count,
    limit,
    offset,
  })
}

/** What is known of a customer's past: bans that have ended, refused and flagged checkouts, suspicions. */
export const retrieveHistory = async (
  req: AdminRequest,
  res: MedusaResponse<AdminCustomerHistoryResponse>
) => {
  const { customer_id } = req.params
  const service = serviceOf(req)
  const pastBans = await service.listPastBans(
    { customer_id },
    { take: NEWEST, order: { ended_at: "DESC", id: "DESC" } }
  )
  // What was done to somebody outlives the customer's record.
  if (!pastBans.length) {
    const [status] = await service.listCustomerStatuses({ customer_id }, { take: 1 })
    if (!status) await ensureCustomer(customer_id, req.scope)
  }
  const { refused, flagged } = await service.decisions.countOfCustomer(customer_id)
  const suspicions = await service.suspicions.countOfCustomer(customer_id)
  res.json({
    history: {
      customer_id,
      past_bans: pastBans.map(serializePastBan),
      refused,
      flagged,
      suspicions,
    },
  })
}
