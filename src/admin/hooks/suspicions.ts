import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCreateSuspicion,
  AdminDeleteResponse,
  AdminReviewSuspicion,
  AdminSuspicionResponse,
  AdminSuspicionListResponse,
} from "../../types/http"
import { unlessNotFound } from "../lib/api-error"
import { orderScreeningKeys, pluginKey, suspicionKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { type ApiMutationOptions, useApiMutation } from "./use-api-mutation"

const PATH = "/admin/blacklist/suspicions"

export const useSuspicions = (query: Record<string, unknown>) => {
  const { data, ...rest } = useQuery<AdminSuspicionListResponse, FetchError>({
    queryKey: suspicionKeys.list(query),
    queryFn: () => sdk.client.fetch(PATH, { query }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useSuspicion = (id: string) => {
  const { data, ...rest } = useQuery<AdminSuspicionResponse, FetchError>({
    queryKey: suspicionKeys.detail(id),
    queryFn: () => sdk.client.fetch(`${PATH}/${id}`),
    retry: unlessNotFound,
  })
  return { ...data, ...rest }
}

/** Also makes stale what an order's page shows: a suspicion may be about an order. */
export const useCreateSuspicion = (
  options?: ApiMutationOptions<AdminSuspicionResponse, AdminCreateSuspicion>
) =>
  useApiMutation(
    (body: AdminCreateSuspicion) =>
      sdk.client.fetch<AdminSuspicionResponse>(PATH, { method: "POST", body }),
    pluginKey,
    options
  )

/** Also makes stale what is shown of customers: a review may ban one. */
export const useReviewSuspicion = (
  id: string,
  options?: ApiMutationOptions<AdminSuspicionResponse, AdminReviewSuspicion>
) =>
  useApiMutation(
    (body: AdminReviewSuspicion) =>
      sdk.client.fetch<AdminSuspicionResponse>(`${PATH}/${id}/review`, { method: "POST", body }),
    pluginKey,
    options
  )

export const useDeleteSuspicion = (options?: ApiMutationOptions<AdminDeleteResponse, string>) => {
  const queryClient = useQueryClient()

  return useApiMutation(
    (id: string) => sdk.client.fetch<AdminDeleteResponse>(`${PATH}/${id}`, { method: "DELETE" }),
    // Not its own page, which may still be open and would ask for what is gone.
    suspicionKeys.lists,
    {
      ...options,
      onSuccess: (...args) => {
        void queryClient.invalidateQueries({ queryKey: orderScreeningKeys.all })
        return options?.onSuccess?.(...args)
      },
    }
  )
}
