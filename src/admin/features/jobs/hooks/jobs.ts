import type { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminJob, AdminJobListResponse, AdminJobResponse } from "../../../../types"
import { keysOf, pluginKey, sdk, useApiMutation } from "../../../ui/hooks/resource"

const PATH = "/admin/blacklist/jobs"
const keys = keysOf("jobs")
const POLL_MS = 2000

export const isAtWork = ({ status }: Pick<AdminJob, "status">) =>
  status === "pending" || status === "running"

/** The newest jobs; asked for again and again while one of them is at work. */
export const useJobs = (limit: number) => {
  const query = { limit }
  const { data, ...rest } = useQuery<AdminJobListResponse, FetchError>({
    queryKey: keys.list(query),
    queryFn: () => sdk.client.fetch(PATH, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.jobs.some(isAtWork) ? POLL_MS : false),
  })
  return { ...rest, jobs: data?.jobs }
}

/** Cancelling a job changes what it works at as well. */
export const useCancelJob = () =>
  useApiMutation(
    (id: string) => sdk.client.fetch<AdminJobResponse>(`${PATH}/${id}/cancel`, { method: "POST" }),
    () => [{ queryKey: pluginKey }]
  )
