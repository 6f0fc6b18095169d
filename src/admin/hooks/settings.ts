import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type { AdminSettingsResponse } from "../../types/http"
import type { BlacklistSettings, RetentionSettings } from "../../types/settings"
import { settingsKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { type ApiMutationOptions, useApiMutation } from "./use-api-mutation"

const PATH = "/admin/blacklist/settings"

export const useSettings = () => {
  const { data, ...rest } = useQuery<AdminSettingsResponse, FetchError>({
    queryKey: settingsKeys.all,
    queryFn: () => sdk.client.fetch(PATH),
  })
  return { ...data, ...rest }
}

type UpdateSettings = Partial<Omit<BlacklistSettings, "retention">> & {
  retention?: Partial<RetentionSettings>
}

export const useUpdateSettings = (
  options?: ApiMutationOptions<AdminSettingsResponse, UpdateSettings>
) =>
  useApiMutation(
    (body: UpdateSettings) =>
      sdk.client.fetch<AdminSettingsResponse>(PATH, { method: "POST", body }),
    settingsKeys.all,
    options
  )
