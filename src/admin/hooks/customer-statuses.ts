import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminCustomerStatusResponse,
  AdminCustomerStatusListResponse,
  AdminSetCustomerStatus,
} from "../../types/http"
import { customerStatusKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { type ApiMutationOptions, useApiMutation } from "./use-api-mutation"

const PATH = "/admin/blacklist/customers"

export const useCustomerStatuses = (query: Record<string, unknown>) => {
  const { data, ...rest } = useQuery<AdminCustomerStatusListResponse, FetchError>({
    queryKey: customerStatusKeys.list(query),
    queryFn: () => sdk.client.fetch(PATH, { query }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useCustomerStatus = (customerId: string) => {
  const { data, ...rest } = useQuery<AdminCustomerStatusResponse, FetchError>({
    queryKey: customerStatusKeys.detail(customerId),
    queryFn: () => sdk.client.fetch(`${PATH}/${customerId}`),
    // A ban ends by itself, and a checkout elsewhere may set one: what is shown must be fresh.
    staleTime: 0,
  })
  return { ...data, ...rest }
}

export const useSetCustomerStatus = (
  customerId: string,
  options?: ApiMutationOptions<AdminCustomerStatusResponse, AdminSetCustomerStatus>
) =>
  useApiMutation(
    (body: AdminSetCustomerStatus) =>
      sdk.client.fetch<AdminCustomerStatusResponse>(`${PATH}/${customerId}`, {
        method: "POST",
        body,
      }),
    customerStatusKeys.all,
    options
  )
