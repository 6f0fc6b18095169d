import { useTableQuery } from "../../../ui/hooks/use-table-query"

/** What the list is filtered by. */
const FILTERS = ["status", "source", "assigned_to", "address_type", "created_at"] as const

/** The list's state, by which the one behind another is known as well. */
export const useSuspicionQuery = () => useTableQuery(FILTERS)
