import { useQueryParams } from "@medusajs/dashboard/hooks"
import { readFilter } from "../../../../lib/read-filter"

export const PAGE_SIZE = 20

/** The list's state, which is the URL, as the API takes it. Without a filter it shows bans. */
export const useCustomerTableQuery = () => {
  const { q, order, offset, status } = useQueryParams(["q", "order", "offset", "status"])

  return {
    q,
    order: order ?? "-updated_at",
    offset: offset ? Number(offset) : undefined,
    limit: PAGE_SIZE,
    status: readFilter(status) ?? "blacklisted",
  }
}
