import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
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

export const useTickHold = (orderId: string) =>
  useApiMutation(
    (body: AdminTickHold) => post(orderId, "/checklist", body),
    () => [{ queryKey: keys.detail(orderId) }]
  )

export const useCommentOnHold = (orderId: string) =>
  useApiMutation(
    (body: AdminCommentOnHold) => post(orderId, "/comments", body),
    () => [{ queryKey: keys.detail(orderId) }]
  )
