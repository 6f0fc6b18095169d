import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminAutoRuleResponse,
  AdminAutoRuleListResponse,
  AdminCreateAutoRule,
  AdminDeleteResponse,
  AdminUpdateAutoRule,
} from "../../types/http"
import { unlessNotFound } from "../lib/api-error"
import { autoRuleKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { type ApiMutationOptions, useApiMutation } from "./use-api-mutation"

const PATH = "/admin/blacklist/auto-rules"

export const useAutoRules = (query: Record<string, unknown>) => {
  const { data, ...rest } = useQuery<AdminAutoRuleListResponse, FetchError>({
    queryKey: autoRuleKeys.list(query),
    queryFn: () => sdk.client.fetch(PATH, { query }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useAutoRule = (id: string) => {
  const { data, ...rest } = useQuery<AdminAutoRuleResponse, FetchError>({
    queryKey: autoRuleKeys.detail(id),
    queryFn: () => sdk.client.fetch(`${PATH}/${id}`),
    retry: unlessNotFound,
  })
  return { ...data, ...rest }
}

export const useCreateAutoRule = (
  options?: ApiMutationOptions<AdminAutoRuleResponse, AdminCreateAutoRule>
) =>
  useApiMutation(
    (body: AdminCreateAutoRule) =>
      sdk.client.fetch<AdminAutoRuleResponse>(PATH, { method: "POST", body }),
    autoRuleKeys.all,
    options
  )

interface UpdateAutoRule {
  id: string
  update: AdminUpdateAutoRule
}

export const useUpdateAutoRule = (
  options?: ApiMutationOptions<AdminAutoRuleResponse, UpdateAutoRule>
) =>
  useApiMutation(
    ({ id, update }: UpdateAutoRule) =>
      sdk.client.fetch<AdminAutoRuleResponse>(`${PATH}/${id}`, { method: "POST", body: update }),
    autoRuleKeys.all,
    options
  )

export const useDeleteAutoRule = (options?: ApiMutationOptions<AdminDeleteResponse, string>) =>
  useApiMutation(
    (id: string) => sdk.client.fetch<AdminDeleteResponse>(`${PATH}/${id}`, { method: "DELETE" }),
    autoRuleKeys.all,
    options
  )
