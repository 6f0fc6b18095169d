import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminDecisionListResponse } from "../../../../types"
import { keysOf, sdk } from "../../../ui/hooks/resource"

/** How many of the newest are shown. */
const SHOWN = 10

/** The newest checkouts in which a rule or an entry was found, those that it only monitored included. */
export const useRecentHits = (reasonId: string) => {
  const query = { reason_id: reasonId, limit: SHOWN, order: "-created_at" }
  const { data, ...rest } = useQuery<AdminDecisionListResponse, FetchError>({
    queryKey: keysOf("decisions").list(query),
    queryFn: () => sdk.client.fetch("/admin/blacklist/decisions", { query }),
    placeholderData: keepPreviousData,
  })
  return { ...rest, decisions: data?.decisions, count: data?.count ?? 0 }
}
