import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type {
  AdminCopyEntry,
  AdminEntryResponse,
  AdminOrderScreeningResponse,
} from "../../types/http"
import { entryKeys, orderScreeningKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { type ApiMutationOptions, useApiMutation } from "./use-api-mutation"

const PATH = "/admin/blacklist/orders"

export const useOrderScreening = (orderId: string) => {
  const { data, ...rest } = useQuery<AdminOrderScreeningResponse, FetchError>({
    queryKey: orderScreeningKeys.detail(orderId),
    queryFn: () => sdk.client.fetch(`${PATH}/${orderId}`),
  })
  return { ...data, ...rest }
}

export const useCopyOrderToEntry = (
  orderId: string,
  options?: ApiMutationOptions<AdminEntryResponse, AdminCopyEntry>
) =>
  useApiMutation(
    (body: AdminCopyEntry) =>
      sdk.client.fetch<AdminEntryResponse>(`${PATH}/${orderId}/entries`, { method: "POST", body }),
    entryKeys.all,
    options
  )
