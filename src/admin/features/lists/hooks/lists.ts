import type { FetchError } from "@medusajs/js-sdk"
import { useMutation } from "@tanstack/react-query"
import type {
  AdminCreateList,
  AdminList,
  AdminListContainsResponse,
  AdminListImportResponse,
  AdminListListResponse,
  AdminListResponse,
  AdminUpdateList,
} from "../../../../types"
import { createResource, sdk, useApiMutation } from "../../../ui/hooks/resource"

interface ListTypes {
  row: AdminList
  response: AdminListResponse
  list: AdminListListResponse
  create: AdminCreateList
  update: AdminUpdateList
}

const listResource = createResource<ListTypes>({
  path: "lists",
  one: ({ list }) => list,
  many: ({ lists }) => lists,
})

export const {
  useList: useLists,
  useDetail: useReferenceList,
  useCreate: useCreateList,
  useUpdate: useUpdateList,
  useDelete: useDeleteList,
} = listResource

/** Reads a file into a list. */
export const useImportList = (id: string) =>
  useApiMutation(
    (form: FormData) =>
      sdk.client.fetch<AdminListImportResponse>(`${listResource.url}/${id}/import`, {
        method: "POST",
        // The browser knows what separates the parts of a form.
        headers: { "content-type": null },
        body: form,
      }),
    () => [{ queryKey: listResource.keys.all }]
  )

/** Asks whether a value is on a list. */
export const useContains = (id: string) =>
  useMutation<boolean, FetchError, string>({
    mutationFn: async (value) => {
      const { contains } = await sdk.client.fetch<AdminListContainsResponse>(
        `${listResource.url}/${id}/contains`,
        { query: { value } }
      )
      return contains
    },
  })
