import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminCreateManualRule,
  AdminDeleteResponse,
  AdminManualRuleResponse,
  AdminManualRuleListResponse,
  AdminUpdateManualRule,
} from "../../types/http"
import { unlessNotFound } from "../lib/api-error"
import { manualRuleKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { type ApiMutationOptions, useApiMutation } from "./use-api-mutation"

const PATH = "/admin/blacklist/manual-rules"

export const useManualRules = (query: Record<string, unknown>) => {
  const { data, ...rest } = useQuery<AdminManualRuleListResponse, FetchError>({
    queryKey: manualRuleKeys.list(query),
    queryFn: () => sdk.client.fetch(PATH, { query }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useManualRule = (id: string) => {
  const { data, ...rest } = useQuery<AdminManualRuleResponse, FetchError>({
    queryKey: manualRuleKeys.detail(id),
    queryFn: () => sdk.client.fetch(`${PATH}/${id}`),
    retry: unlessNotFound,
  })
  return { ...data, ...rest }
}

export const useCreateManualRule = (
  options?: ApiMutationOptions<AdminManualRuleResponse, AdminCreateManualRule>
) =>
  useApiMutation(
    (body: AdminCreateManualRule) =>
      sdk.client.fetch<AdminManualRuleResponse>(PATH, { method: "POST", body }),
    manualRuleKeys.all,
    options
  )

interface UpdateManualRule {
  id: string
  update: AdminUpdateManualRule
}

export const useUpdateManualRule = (
  options?: ApiMutationOptions<AdminManualRuleResponse, UpdateManualRule>
) =>
  useApiMutation(
    ({ id, update }: UpdateManualRule) =>
      sdk.client.fetch<AdminManualRuleResponse>(`${PATH}/${id}`, { method: "POST", body: update }),
    manualRuleKeys.all,
    options
  )

export const useDeleteManualRule = (options?: ApiMutationOptions<AdminDeleteResponse, string>) =>
  useApiMutation(
    (id: string) => sdk.client.fetch<AdminDeleteResponse>(`${PATH}/${id}`, { method: "DELETE" }),
    manualRuleKeys.all,
    options
  )
