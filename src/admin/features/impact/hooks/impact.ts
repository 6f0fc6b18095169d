import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type { AdminEstimateImpact, AdminImpactResponse } from "../../../../types"
import { keysOf, sdk } from "../../../ui/hooks/resource"
import { useSettled } from "../../../ui/hooks/use-settled"

const keys = keysOf("impact")

/**
 * Whom a status or an entry would name, once nothing was typed for a moment.
 *
 * @param asked - null while there is nothing to ask about
 * @param complete - brings what was typed into the body of the request; null where it is not to be read
 */
export const useImpact = <T extends object>(
  asked: T | null,
  complete: (asked: T) => Promise<AdminEstimateImpact | null>
) => {
  const current = JSON.stringify(asked)
  const settled = useSettled(current)

  const { data, isFetching } = useQuery<AdminImpactResponse | null, FetchError>({
    queryKey: keys.detail(settled),
    queryFn: async ({ signal }) => {
      const body = await complete(JSON.parse(settled) as T)
      if (!body) return null
      return await sdk.client.fetch<AdminImpactResponse>("/admin/blacklist/impact", {
        method: "POST",
        body,
        signal,
      })
    },
    enabled: settled !== "null" && settled === current,
    // What is half typed cannot be read, and a role may not read orders: then nothing is shown.
    retry: false,
    staleTime: 60_000,
  })
  const isCurrent = settled === current
  return {
    impact: isCurrent && asked ? data?.impact : undefined,
    isCounting: isCurrent && asked !== null && isFetching,
  }
}
