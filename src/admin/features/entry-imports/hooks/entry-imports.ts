import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type {
  AdminImportCheckedResponse,
  AdminImportResponse,
  AdminImportUndoneResponse,
  AdminJobResponse,
} from "../../../../types"
import { keysOf, pluginKey, sdk, useApiMutation } from "../../../ui/hooks/resource"

const PATH = "/admin/blacklist/entries/import"
const keys = keysOf("entry-imports")
const POLL_MS = 1000

/** Sends a file to be checked; nothing is on the list by that. */
export const useCheckImport = () =>
  useApiMutation(
    (form: FormData) =>
      sdk.client.fetch<AdminImportCheckedResponse>(PATH, {
        method: "POST",
        // The browser knows what separates the parts of a form.
        headers: { "content-type": null },
        body: form,
      }),
    () => []
  )

/** What has become of a file; asked for again and again while it is written. */
export const useImport = (id: string, isConfirmed: boolean) => {
  const { data, ...rest } = useQuery<AdminImportResponse, FetchError>({
    queryKey: keys.detail(id),
    queryFn: () => sdk.client.fetch(`${PATH}/${id}`),
    enabled: isConfirmed,
    refetchInterval: ({ state }) => (state.data?.status === "running" ? POLL_MS : false),
  })
  return { ...rest, progress: data }
}

export const useConfirmImport = () =>
  useApiMutation(
    (id: string) => sdk.client.fetch<AdminJobResponse>(`${PATH}/${id}/confirm`, { method: "POST" }),
    () => [{ queryKey: pluginKey }]
  )

export const useUndoImport = () =>
  useApiMutation(
    (id: string) =>
      sdk.client.fetch<AdminImportUndoneResponse>(`${PATH}/${id}/undo`, { method: "POST" }),
    () => [{ queryKey: pluginKey }]
  )
