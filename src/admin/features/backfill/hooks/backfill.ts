import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type { AdminBackfillResponse } from "../../../../types"
import { keysOf, sdk, useApiMutation } from "../../../ui/hooks/resource"

const PATH = "/admin/blacklist/backfill"
const keys = keysOf("backfill")
const POLL_MS = 2000

export const useBackfill = () => {
  const { data, ...rest } = useQuery<AdminBackfillResponse, FetchError>({
    queryKey: keys.all,
    queryFn: () => sdk.client.fetch(PATH),
    refetchInterval: ({ state }) => state.data?.backfill.status === "running" && POLL_MS,
  })
  return { ...rest, backfill: data?.backfill }
}

export const useStartBackfill = () =>
  useApiMutation(
    () => sdk.client.fetch<AdminBackfillResponse>(PATH, { method: "POST" }),
    () => [{ queryKey: keys.all }]
  )
