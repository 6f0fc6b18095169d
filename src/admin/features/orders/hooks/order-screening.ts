import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type {
  AdminCopyEntry,
  AdminEntryResponse,
  AdminOrderScreeningResponse,
} from "../../../../types"
import { keysOf, sdk, useApiMutation } from "../../../ui/hooks/resource"
import { entryResource } from "../../entries/hooks/entries"

const URL = "/admin/blacklist/orders"

export const useOrderScreening = (orderId: string) => {
  const { data, ...rest } = useQuery<AdminOrderScreeningResponse, FetchError>({
    queryKey: keysOf("orders").detail(orderId),
    queryFn: () => sdk.client.fetch(`${URL}/${orderId}`),
  })
  return { ...rest, screening: data?.order_screening }
}

export const useCopyOrderToEntry = (orderId: string) =>
  useApiMutation(
    (body: AdminCopyEntry) =>
      sdk.client.fetch<AdminEntryResponse>(`${URL}/${orderId}/entries`, { method: "POST", body }),
    () => [{ queryKey: entryResource.keys.all }]
  )
