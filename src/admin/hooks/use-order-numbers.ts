import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { distinctIds } from "../lib/distinct"
import { sdk } from "../lib/sdk"

/** The numbers by which people know orders. All orders are fetched in one request. */
export const useOrderNumbers = (ids: (string | null)[]) => {
  const orders = distinctIds(ids)
  const query = { id: orders, limit: orders.length, fields: "id,display_id" }
  const { data, isLoading } = useQuery({
    queryKey: ordersQueryKeys.list(query),
    queryFn: () => sdk.admin.order.list(query),
    enabled: orders.length > 0,
    placeholderData: keepPreviousData,
  })

  /** Undefined while it is on the way, null where the order is gone. */
  const numberOfOrder = (id: string): string | null | undefined => {
    const order = data?.orders.find((one) => one.id === id)
    if (order) return `#${order.display_id}`
    return isLoading ? undefined : null
  }
  return { numberOfOrder }
}
