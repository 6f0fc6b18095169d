import { useQuery } from "@tanstack/react-query"
import type { AdminSuspicionListResponse } from "../../../../types"
import { keysOf, sdk } from "../../../ui/hooks/resource"
import { usePermissions } from "../../../ui/hooks/use-permissions"

/** Who was dismissed is on the list no longer. */
const QUERY = { status: ["open", "confirmed"], limit: 100 }

/** How many people are on the suspicion list, as a rule knows them: by customer or e-mail. */
export const useSuspects = () => {
  const { can } = usePermissions()
  const { data } = useQuery({
    queryKey: [...keysOf("suspicions").lists, "suspects"],
    queryFn: () =>
      sdk.client.fetch<AdminSuspicionListResponse>("/admin/blacklist/suspicions", { query: QUERY }),
    enabled: can("blacklist_suspicion:read"),
  })
  const people = new Set(
    data?.suspicions.map(({ email, customer_id, id }) => email?.toLowerCase() ?? customer_id ?? id)
  )
  return {
    people: data ? people.size : undefined,
    isMore: data ? data.count > data.suspicions.length : false,
  }
}
