import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminCustomerHistoryResponse,
  AdminPastBan,
  AdminPastBanListResponse,
} from "../../../../types"
import { sdk } from "../../../ui/hooks/resource"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import { useUserNames } from "../../../ui/hooks/use-names"
import type { Named } from "../../../ui/lib/names"
import { useSources } from "../../sources/hooks/use-sources"
import { keys, URL } from "./customer-statuses"

export const usePastBans = (query: object) => {
  const { data, ...rest } = useQuery<AdminPastBanListResponse, FetchError>({
    queryKey: [...keys.all, "past-bans", query],
    queryFn: () => sdk.client.fetch(`${URL}/past-bans`, { query }),
    placeholderData: keepPreviousData,
  })
  return { ...rest, rows: data?.past_bans, count: data?.count }
}

/** What the store knows of a customer's past; not asked for by those whose role does not show all of it. */
export const useCustomerHistory = (customerId: string) => {
  const { can } = usePermissions()
  const { data } = useQuery<AdminCustomerHistoryResponse, FetchError>({
    queryKey: [...keys.detail(customerId), "history"],
    queryFn: () => sdk.client.fetch(`${URL}/${customerId}/history`),
    staleTime: 0,
    enabled: can("blacklist_decision:read", "blacklist_suspicion:read"),
  })
  return data?.history
}

/** A ban that has ended with everything that it names only by id. */
export interface PastBanView<TBan extends AdminPastBan = AdminPastBan> {
  id: string
  ban: TBan
  /** The rule that set it. */
  origin: Named
  /** Null while the name is loading, undefined where it is unknown. */
  bannedBy: string | null | undefined
  endedBy: string | null | undefined
}

/** Fetches rules and team members once for all of the given bans. */
export const usePastBanViews = <TBan extends AdminPastBan>(bans: TBan[]): PastBanView<TBan>[] => {
  const { sourceOf } = useSources(bans.map(({ source_id }) => source_id))
  const { nameOfUser } = useUserNames(bans.flatMap((ban) => [ban.banned_by, ban.ended_by]))

  return bans.map((ban) => ({
    id: ban.id,
    ban,
    origin: ban.source_id ? sourceOf(ban.source_id) : null,
    bannedBy: ban.banned_by ? nameOfUser(ban.banned_by) : undefined,
    endedBy: ban.ended_by ? nameOfUser(ban.ended_by) : undefined,
  }))
}
