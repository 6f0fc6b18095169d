import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminDecidedCheckoutResponse,
  AdminDecisionListResponse,
  AdminDecisionResponse,
  AdminExplainCheckout,
  AdminExplainedDecisionResponse,
  AdminExplanationResponse,
  AdminReviewDecision,
} from "../../../../types"
import { keysOf, pluginKey, sdk, useApiMutation } from "../../../ui/hooks/resource"
import { unlessNotFound } from "../../../ui/lib/api-error"

const URL = "/admin/blacklist/decisions"
const keys = keysOf("decisions")

export const useDecisions = (query: object) => {
  const { data, ...rest } = useQuery<AdminDecisionListResponse, FetchError>({
    queryKey: keys.list(query),
    queryFn: () => sdk.client.fetch(URL, { query }),
    placeholderData: keepPreviousData,
  })
  return { ...rest, rows: data?.decisions, count: data?.count }
}

/** A decision with all that looked at the checkout, then and now. */
export const useDecision = (id: string) => {
  const { data, ...rest } = useQuery<AdminExplainedDecisionResponse, FetchError>({
    queryKey: keys.detail(id),
    queryFn: () => sdk.client.fetch(`${URL}/${id}`),
    retry: unlessNotFound,
  })
  return { ...rest, decision: data?.decision }
}

/** What it was about: the person, the cart, what can be put right. */
export const useDecidedCheckout = (id: string) => {
  const { data, ...rest } = useQuery<AdminDecidedCheckoutResponse, FetchError>({
    queryKey: [...keys.detail(id), "checkout"],
    queryFn: () => sdk.client.fetch(`${URL}/${id}/checkout`),
    retry: unlessNotFound,
  })
  return { ...rest, checkout: data?.checkout }
}

/** Makes everything stale: a review may lift bans and switch off entries and rules. */
export const useReviewDecision = (id: string) =>
  useApiMutation(
    (body: AdminReviewDecision) =>
      sdk.client.fetch<AdminDecisionResponse>(`${URL}/${id}/review`, { method: "POST", body }),
    () => [{ queryKey: pluginKey }]
  )

/** What would be decided right now. */
export const useExplainCheckout = () =>
  useApiMutation(
    (body: AdminExplainCheckout) =>
      sdk.client.fetch<AdminExplanationResponse>("/admin/blacklist/explain", {
        method: "POST",
        body,
      }),
    () => []
  )
