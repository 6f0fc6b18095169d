import type { SuspicionRow } from "../../../../modules/blacklist"
import type { AdminSuspicion } from "../../../../types"

/** A suspicion as the API shows it: as it was given, not the form it is compared by. */
export const serializeSuspicion = (row: SuspicionRow): AdminSuspicion => ({
  id: row.id,
  order_id: row.order_id,
  cart_id: row.cart_id,
  customer_id: row.customer_id,
  email: row.email,
  first_name: row.first_name,
  last_name: row.last_name,
  company: row.company,
  phone: row.phone,
  address_1: row.address_1,
  address_2: row.address_2,
  city: row.city,
  province: row.province,
  postal_code: row.postal_code,
  country_code: row.country_code,
  ip: row.ip,
  address_type: row.address_type,
  comment: row.comment,
  source: row.source,
  source_id: row.source_id,
  status: row.status,
  created_by: row.created_by,
  reviewed_by: row.reviewed_by,
  reviewed_at: row.reviewed_at && new Date(row.reviewed_at).toISOString(),
  created_at: new Date(row.created_at).toISOString(),
  updated_at: new Date(row.updated_at).toISOString(),
})
