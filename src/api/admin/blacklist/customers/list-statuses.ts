import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../../modules/blacklist"
import type {
  AdminCustomerStatusListResponse,
  AdminCustomerSummary,
  CustomerStatusValue,
} from "../../../../types"
import { pageOf } from "../utils/page-of"
import { serializeStatus, withCustomers } from "./serialize"
import type { AdminListCustomerStatusesQuery } from "./validators"

/** A search for customers looks at the first so many; more are found by a narrower search. */
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
export async function listStatuses(
  { limit, offset, order, q, status, customer_id }: AdminListCustomerStatusesQuery,
  container: MedusaContainer
): Promise<AdminCustomerStatusListResponse> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const customerModule = container.resolve(Modules.CUSTOMER)
  const now = new Date()

  const conditions = [
    ...(customer_id ? [{ customer_id }] : []),
    ...(status ? [{ $or: inForce(status, now) }] : []),
    ...(q ? [{ $or: await searchTerms(q, customerModule) }] : []),
  ]
  const [rows, count] = await service.listAndCountCustomerStatuses(
    conditions.length ? { $and: conditions } : {},
    pageOf({ limit, offset, order })
  )
  const customers = await customerModule.listCustomers(
    { id: rows.map((row) => row.customer_id) },
    { select: [...CUSTOMER_FIELDS], take: limit }
  )
  const summaries: AdminCustomerSummary[] = customers.map((customer) => ({
    id: customer.id,
    email: customer.email,
    first_name: customer.first_name ?? null,
    last_name: customer.last_name ?? null,
    has_account: customer.has_account,
  }))
  return {
    customer_statuses: withCustomers(
      rows.map((row) => serializeStatus(row, now)),
      summaries
    ),
    count,
    limit,
    offset,
  }
}
