import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useSearchParams } from "react-router-dom"
import type { AdminOverviewResponse } from "../../../../types"
import { keysOf, sdk } from "../../../ui/hooks/resource"
import { firstOfDays } from "../lib/days"

/** The times that can be chosen, in days. */
export const PERIODS = ["7", "30", "90", "365"] as const
const USUAL_PERIOD = "30"

/** Stands for all of the store's channels. */
export const ALL_CHANNELS = "all"

const isPeriod = (days: string | null): days is (typeof PERIODS)[number] =>
  PERIODS.some((period) => period === days)

/** What the overview is of. It stands in the URL, so that it can be sent to somebody. */
export const useOverviewTime = () => {
  const [params, setParams] = useSearchParams()
  const days = params.get("days")
  const set = (name: string, value: string, usual: string) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current)
        if (value === usual) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true }
    )
  return {
    days: isPeriod(days) ? days : USUAL_PERIOD,
    channel: params.get("channel") ?? ALL_CHANNELS,
    setDays: (value: string) => set("days", value, USUAL_PERIOD),
    setChannel: (value: string) => set("channel", value, ALL_CHANNELS),
  }
}

/** What was decided in so many days up to today, as the admin's clock has them. */
export const useOverview = (days: string, channel: string) => {
  const query = {
    from: firstOfDays(Number(days), new Date()),
    tz: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(channel !== ALL_CHANNELS && { sales_channel_id: channel }),
  }
  const { data, ...rest } = useQuery<AdminOverviewResponse, FetchError>({
    queryKey: keysOf("overview").list(query),
    queryFn: () => sdk.client.fetch("/admin/blacklist/overview", { query }),
    placeholderData: keepPreviousData,
  })
  return { ...rest, overview: data?.overview }
}
