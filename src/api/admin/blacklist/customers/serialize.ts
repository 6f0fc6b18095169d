import type {
  AdminCustomerStatus,
  AdminCustomerStatusWithCustomer,
  AdminCustomerSummary,
} from "../../../../types"
import type { StatusRecord } from "../../../../modules/blacklist/persistence/status-rows"
import type { CustomerStatusRow } from "../../../../modules/blacklist"
import { isoOf } from "../utils/iso-of"

type Row = StatusRecord | CustomerStatusRow

/** The status that holds at the given moment: what has ended is neutral, whether or not a job ran. */
export function serializeStatus(row: Row, now = new Date()): AdminCustomerStatus {
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

/** The status of a customer none was ever set for. */
export const neutralStatus = (customer_id: string): AdminCustomerStatus => ({
  customer_id,
  status: "neutral",
  source: "manual",
  source_id: null,
  reason: null,
  expires_at: null,
  created_by: null,
  updated_at: null,
})

/** Puts each customer beside its status; null for a customer that was deleted since. */
export function withCustomers(
  statuses: AdminCustomerStatus[],
  customers: AdminCustomerSummary[]
): AdminCustomerStatusWithCustomer[] {
  const byId = new Map(customers.map((customer) => [customer.id, customer]))
  return statuses.map((status) => ({ ...status, customer: byId.get(status.customer_id) ?? null }))
}
