import type { FetchError } from "@medusajs/js-sdk"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import type {
  AdminCommentOnHold,
  AdminEndHold,
  AdminHoldOrder,
  AdminHoldResponse,
  AdminTickHold,
} from "../../../../types"
import { keysOf, pluginKey, sdk, useApiMutation } from "../../../ui/hooks/resource"

const keys = keysOf("holds")

const urlOf = (orderId: string, path = "") => `/admin/blacklist/orders/${orderId}/hold${path}`

export const useHold = (orderId: string) => {
  const { data, ...rest } = useQuery<AdminHoldResponse, FetchError>({
    queryKey: keys.detail(orderId),
    queryFn: () => sdk.client.fetch(urlOf(orderId)),
  })
  return { ...rest, hold: data?.hold }
}

const post = (orderId: string, path: string, body: object) =>
  sdk.client.fetch<AdminHoldResponse>(urlOf(orderId, path), { method: "POST", body })

/** What shows a hold: its own card, the list of orders and, of a cancelled order, Medusa's own pages. */
const stale = () => [{ queryKey: pluginKey }, { queryKey: ordersQueryKeys.all }]

export const holdOrder = (orderId: string, body: AdminHoldOrder) => post(orderId, "", body)

export const releaseHold = (orderId: string, body: AdminEndHold) => post(orderId, "/release", body)

export const useReleaseHold = (orderId: string) =>
  useApiMutation((body: AdminEndHold) => releaseHold(orderId, body), stale)

export const useCancelHeldOrder = (orderId: string) =>
  useApiMutation((body: AdminEndHold) => post(orderId, "/cancel", body), stale)

/** A change of the hold's own card: the answer is shown at once, without a moment of the state before. */
const useHoldChange = <Body extends object>(orderId: string, path: string) => {
  const queryClient = useQueryClient()
  const queryKey = keys.detail(orderId)
  return useApiMutation(
    (body: Body) => post(orderId, path, body),
    () => [{ queryKey }],
    { onSuccess: (answer) => void queryClient.setQueryData(queryKey, answer) }
  )
}

export const useTickHold = (orderId: string) => useHoldChange<AdminTickHold>(orderId, "/checklist")

export const useCommentOnHold = (orderId: string) =>
  useHoldChange<AdminCommentOnHold>(orderId, "/comments")
