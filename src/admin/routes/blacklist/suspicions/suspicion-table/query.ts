import { useQueryParams } from "@medusajs/dashboard/hooks"
import { readFilter } from "../../../../lib/read-filter"

export const PAGE_SIZE = 20

/** The list's state, which is the URL, as the API takes it. */
export const useSuspicionTableQuery = () => {
  const { q, order, offset, status, source, address_type, created_at } = useQueryParams([
    "q",
    "order",
    "offset",
    "status",
    "source",
    "address_type",
    "created_at",
  ])

  return {
    q,
    order: order ?? "-created_at",
    offset: offset ? Number(offset) : undefined,
    limit: PAGE_SIZE,
    status: readFilter(status),
    source: readFilter(source),
    address_type: readFilter(address_type),
    created_at: readFilter(created_at),
  }
}
