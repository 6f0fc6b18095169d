import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type { AdminDecision, AdminDecisionListResponse, AdminSuspicion } from "../../../../types"
import { keysOf, sdk } from "../../../ui/hooks/resource"
import { usePermissions } from "../../../ui/hooks/use-permissions"

/** Of the decisions about one cart or order, the one that put it on the list. */
const behind = (decisions: AdminDecision[], { source_id }: AdminSuspicion) =>
  decisions.find(({ reasons }) => reasons.some(({ id }) => id === source_id)) ??
  decisions.find(({ outcome }) => outcome !== "allow")

/** The decision that put a suspicion on the list; undefined where a person did, or it is not kept any more. */
export const useDecisionBehind = (suspicion: AdminSuspicion): AdminDecision | undefined => {
  const { can } = usePermissions()
  const { order_id, cart_id } = suspicion
  // A refused checkout has no order.
  const query = { ...(order_id ? { order_id } : { q: cart_id }), limit: 20 }
  const { data } = useQuery<AdminDecisionListResponse, FetchError>({
    queryKey: keysOf("decisions").list(query),
    queryFn: () => sdk.client.fetch("/admin/blacklist/decisions", { query }),
    enabled:
      suspicion.source === "automatic" && !!(order_id ?? cart_id) && can("blacklist_decision:read"),
  })
  return data && behind(data.decisions, suspicion)
}
