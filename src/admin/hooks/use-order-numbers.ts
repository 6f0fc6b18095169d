import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { distinctIds } from "../lib/distinct"
import type { Named } from "../lib/named"
import { sdk } from "../lib/sdk"

/** The numbers by which people know orders. All orders are fetched in one request. */
export const useOrderNumbers = (ids: (string | null)[]) => {
  const orders = distinctIds(ids)
  const query = { id: orders, limit: orders.length, fields: "id,display_id" }
  const { data, isSuccess, isError, isPlaceholderData } = useQuery({
    queryKey: ordersQueryKeys.list(query),
    queryFn: () => sdk.admin.order.list(query),
    enabled: orders.length > 0,
    placeholderData: keepPreviousData,
  })

  const orderOf = (id: string): Named => {
    const order = data?.orders.find((one) => one.id === id)
    if (order) return { name: `#${order.display_id}`, to: `/orders/${id}` }
    // The orders of the page before say nothing about those of this one.
    if (isSuccess && !isPlaceholderData) return "gone"
    return isError ? null : "pending"
  }
  return { orderOf }
}
