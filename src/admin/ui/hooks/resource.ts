import Medusa, { type FetchError } from "@medusajs/js-sdk"
import {
  type InvalidateQueryFilters,
  keepPreviousData,
  type QueryKey,
  useMutation,
  type UseMutationOptions,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { PaginatedResponse } from "@medusajs/framework/types"
import type { AdminDeleteResponse } from "../../../types"
import { unlessNotFound } from "../lib/api-error"

/** Talks to the backend and logs in the way the store's dashboard does. */
export const sdk = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: {
    type: __AUTH_TYPE__ ?? "session",
    jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined,
  },
})

/** The longest page that the API answers. */
const MAX_LIMIT = 1000

/** The root of everything that the plugin fetches, in the cache. */
export const pluginKey = ["blacklist"] as const

/** The keys of one resource in the cache. */
export const keysOf = (resource: string) => {
  const all = [...pluginKey, resource] as const
  return {
    all,
    lists: [...all, "list"] as const,
    list: (query: object) => [...all, "list", query] as const,
    detail: (id: string) => [...all, "detail", id] as const,
  }
}

type ApiMutationOptions<TData, TVariables> = Omit<
  UseMutationOptions<TData, FetchError, TVariables>,
  "mutationFn"
>

/**
 * A mutation that makes parts of the cache stale. The caller's own `onSuccess` runs after that and
 * cannot replace it.
 */
export const useApiMutation = <TData, TVariables>(
  mutationFn: (variables: TVariables) => Promise<TData>,
  stale: (variables: TVariables) => InvalidateQueryFilters[],
  options?: ApiMutationOptions<TData, TVariables>
) => {
  const queryClient = useQueryClient()

  return useMutation<TData, FetchError, TVariables>({
    ...options,
    mutationFn,
    onSuccess: (data, variables, ...context) => {
      for (const filters of stale(variables)) void queryClient.invalidateQueries(filters)
      return options?.onSuccess?.(data, variables, ...context)
    },
  })
}

export interface ResourceTypes {
  row: { id: string }
  /** The response about one record. */
  response: object
  /** The response with a page of them. */
  list: PaginatedResponse<unknown>
  create: object
  update: object
}

interface ResourceOptions<T extends ResourceTypes> {
  /** Below `/admin/blacklist`; also the name in the cache. */
  path: string
  one: (response: T["response"]) => T["row"]
  many: (response: T["list"]) => T["row"][]
  /** What else a change makes stale. */
  affects?: QueryKey[]
}

/** The hooks of a resource that can be listed, read, created, updated and deleted. */
export const createResource = <T extends ResourceTypes>({
  path,
  one,
  many,
  affects = [],
}: ResourceOptions<T>) => {
  const url = `/admin/blacklist/${path}`
  const keys = keysOf(path)
  const affected = affects.map((queryKey) => ({ queryKey }))
  const changed = () => [{ queryKey: keys.all }, ...affected]

  /** The rows of one page, for `useQuery` and `useQueries`. */
  const listQuery = (query: object) => ({
    queryKey: keys.list(query),
    queryFn: async () => {
      const page = await sdk.client.fetch<T["list"]>(url, { query })
      return { rows: many(page), count: page.count }
    },
  })

  /** The ids of all that a query finds, not only of the page that it names. */
  const listIds = async (query: object): Promise<string[]> => {
    const ids: string[] = []
    for (let total = 1; ids.length < total;) {
      const page = await sdk.client.fetch<T["list"]>(url, {
        query: { ...query, limit: MAX_LIMIT, offset: ids.length },
      })
      const rows = many(page)
      if (!rows.length) break
      ids.push(...rows.map(({ id }) => id))
      total = page.count
    }
    return ids
  }

  const useList = (query: object) => {
    const { data, ...rest } = useQuery<{ rows: T["row"][]; count: number }, FetchError>({
      ...listQuery(query),
      placeholderData: keepPreviousData,
    })
    return { ...rest, ...data }
  }

  const useDetail = (id: string) => {
    const { data: row, ...rest } = useQuery<T["row"], FetchError>({
      queryKey: keys.detail(id),
      queryFn: async () => one(await sdk.client.fetch<T["response"]>(`${url}/${id}`)),
      retry: unlessNotFound,
    })
    return { ...rest, row }
  }

  const post = async (to: string, body: object): Promise<T["row"]> =>
    one(await sdk.client.fetch<T["response"]>(to, { method: "POST", body }))
  const update = (id: string, body: T["update"]) => post(`${url}/${id}`, body)
  const remove = (id: string) =>
    sdk.client.fetch<AdminDeleteResponse>(`${url}/${id}`, { method: "DELETE" })

  const useCreate = (options?: ApiMutationOptions<T["row"], T["create"]>) =>
    useApiMutation((body: T["create"]) => post(url, body), changed, options)

  const useUpdate = (options?: ApiMutationOptions<T["row"], { id: string; update: T["update"] }>) =>
    useApiMutation(
      ({ id, update: body }: { id: string; update: T["update"] }) => update(id, body),
      changed,
      options
    )

  const useDelete = (options?: ApiMutationOptions<AdminDeleteResponse, string>) =>
    useApiMutation(
      remove,
      (id) => [
        { queryKey: keys.lists },
        // Its own page may still be open and would ask for what is gone.
        { queryKey: keys.detail(id), refetchType: "none" },
        ...affected,
      ],
      options
    )

  return {
    keys,
    url,
    listQuery,
    listIds,
    update,
    remove,
    useList,
    useDetail,
    useCreate,
    useUpdate,
    useDelete,
  }
}

export type Resource<T extends ResourceTypes> = ReturnType<typeof createResource<T>>
