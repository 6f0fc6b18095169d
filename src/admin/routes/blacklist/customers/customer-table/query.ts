import { useQueryParams } from "@medusajs/dashboard/hooks"
import { CUSTOMER_STATUSES } from "../../../../../types/vocabulary"

export const PAGE_SIZE = 20

/** The list's state, which is the URL, as the API takes it. Without a filter it shows bans. */
export const useCustomerTableQuery = () => {
  const { q, order, offset, status } = useQueryParams(["q", "order", "offset", "status"])

  return {
    q,
    order: order ?? "-updated_at",
    offset: offset ? Number(offset) : undefined,
    limit: PAGE_SIZE,
    // The table keeps a filter's value as JSON; a URL written by hand holds the bare word.
    status: CUSTOMER_STATUSES.find((value) => status?.includes(value)) ?? "blacklisted",
  }
}
