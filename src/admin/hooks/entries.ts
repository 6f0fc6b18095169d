import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminCreateEntry,
  AdminDeleteResponse,
  AdminEntryResponse,
  AdminEntryListResponse,
  AdminUpdateEntry,
} from "../../types/http"
import { unlessNotFound } from "../lib/api-error"
import { entryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { type ApiMutationOptions, useApiMutation } from "./use-api-mutation"

const PATH = "/admin/blacklist/entries"

export const useEntries = (query: Record<string, unknown>) => {
  const { data, ...rest } = useQuery<AdminEntryListResponse, FetchError>({
    queryKey: entryKeys.list(query),
    queryFn: () => sdk.client.fetch(PATH, { query }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useEntry = (id: string) => {
  const { data, ...rest } = useQuery<AdminEntryResponse, FetchError>({
    queryKey: entryKeys.detail(id),
    queryFn: () => sdk.client.fetch(`${PATH}/${id}`),
    retry: unlessNotFound,
  })
  return { ...data, ...rest }
}

export const useCreateEntry = (
  options?: ApiMutationOptions<AdminEntryResponse, AdminCreateEntry>
) =>
  useApiMutation(
    (body: AdminCreateEntry) =>
      sdk.client.fetch<AdminEntryResponse>(PATH, { method: "POST", body }),
    entryKeys.all,
    options
  )

interface UpdateEntry {
  id: string
  update: AdminUpdateEntry
}

export const useUpdateEntry = (options?: ApiMutationOptions<AdminEntryResponse, UpdateEntry>) =>
  useApiMutation(
    ({ id, update }: UpdateEntry) =>
      sdk.client.fetch<AdminEntryResponse>(`${PATH}/${id}`, { method: "POST", body: update }),
    entryKeys.all,
    options
  )

export const useDeleteEntry = (options?: ApiMutationOptions<AdminDeleteResponse, string>) =>
  useApiMutation(
    (id: string) => sdk.client.fetch<AdminDeleteResponse>(`${PATH}/${id}`, { method: "DELETE" }),
    entryKeys.all,
    options
  )
