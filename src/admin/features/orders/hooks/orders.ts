import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminBatchCopyEntries,
  AdminCheckOrders,
  AdminEntryBatchResponse,
  AdminJobResponse,
  AdminListedOrder,
  AdminOrderCheckResponse,
  AdminOrderScreeningListResponse,
} from "../../../../types"
import { keysOf, pluginKey, sdk, useApiMutation } from "../../../ui/hooks/resource"

const URL = "/admin/blacklist/orders"

/** A row of the list; a table knows it by its id. */
export type OrderRow = AdminListedOrder & { id: string }

export const useListedOrders = (query: object) => {
  const { data, ...rest } = useQuery<AdminOrderScreeningListResponse, FetchError>({
    queryKey: keysOf("orders").list(query),
    queryFn: () => sdk.client.fetch(URL, { query }),
    placeholderData: keepPreviousData,
    // Orders come in by themselves.
    staleTime: 0,
  })
  const rows = data?.order_screenings.map((row): OrderRow => ({ ...row, id: row.order_id }))
  return { ...rest, rows, count: data?.count }
}

/** The longest page that the API answers. */
const MAX_LIMIT = 1000

/** The ids of all orders that a query finds, not only of the page that it names. */
export async function listOrderIds(query: object): Promise<string[]> {
  const ids: string[] = []
  for (let total = 1; ids.length < total;) {
    const { order_screenings, count } = await sdk.client.fetch<AdminOrderScreeningListResponse>(
      URL,
      { query: { ...query, limit: MAX_LIMIT, offset: ids.length } }
    )
    if (!order_screenings.length) break
    ids.push(...order_screenings.map(({ order_id }) => order_id))
    total = count
  }
  return ids
}

/** As many orders as one request may name, where the admin waits for the answer. */
export const AT_ONCE = 100

const check = <Answer>(body: AdminCheckOrders) =>
  sdk.client.fetch<Answer>(`${URL}/check`, { method: "POST", body })

/** Screens up to 100 orders against the blacklist and the rules as they are now. */
export const useCheckOrders = () =>
  useApiMutation(
    (order_ids: string[]) => check<AdminOrderCheckResponse>({ order_ids }),
    () => [{ queryKey: pluginKey }]
  )

/** Asks for any number of orders to be screened in the background. */
export const useStartOrderCheck = () =>
  useApiMutation(
    (body: AdminCheckOrders) => check<AdminJobResponse>(body),
    () => [{ queryKey: keysOf("jobs").all }]
  )

const copy = (body: AdminBatchCopyEntries) =>
  sdk.client.fetch<AdminEntryBatchResponse>("/admin/blacklist/entries/batch", {
    method: "POST",
    body,
  })

/** Makes an entry of each of several orders. */
export const useCopyOrdersToEntries = () =>
  useApiMutation(
    async ({ order_ids, ...body }: AdminBatchCopyEntries & { order_ids: string[] }) => {
      const made: AdminEntryBatchResponse = { entries: [], skipped: [] }
      for (let from = 0; from < order_ids.length; from += AT_ONCE) {
        const ids = order_ids.slice(from, from + AT_ONCE)
        const { entries, skipped } = await copy({ ...body, order_ids: ids })
        made.entries.push(...entries)
        made.skipped.push(...skipped)
      }
      return made
    },
    () => [{ queryKey: pluginKey }]
  )
