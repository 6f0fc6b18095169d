import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type { AdminBackfillResponse } from "../../types/http"
import { backfillKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { type ApiMutationOptions, useApiMutation } from "./use-api-mutation"

const PATH = "/admin/blacklist/backfill"
const POLL_MS = 2000

export const useBackfill = () => {
  const { data, ...rest } = useQuery<AdminBackfillResponse, FetchError>({
    queryKey: backfillKeys.all,
    queryFn: () => sdk.client.fetch(PATH),
    refetchInterval: ({ state }) => state.data?.backfill.status === "running" && POLL_MS,
  })
  return { ...data, ...rest }
}

export const useStartBackfill = (options?: ApiMutationOptions<AdminBackfillResponse, void>) =>
  useApiMutation(
    () => sdk.client.fetch<AdminBackfillResponse>(PATH, { method: "POST" }),
    backfillKeys.all,
    options
  )
