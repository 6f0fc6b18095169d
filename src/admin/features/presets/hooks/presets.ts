import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type { AdminApplyPresetResponse, AdminPresetListResponse } from "../../../../types"
import { keysOf, sdk, useApiMutation } from "../../../ui/hooks/resource"

const PATH = "/admin/blacklist/presets"
const keys = keysOf("presets")

export const usePresets = () => {
  const { data, ...rest } = useQuery<AdminPresetListResponse, FetchError>({
    queryKey: keys.all,
    queryFn: () => sdk.client.fetch(PATH),
  })
  return { ...rest, presets: data?.presets }
}

/** What it creates only tells at first. Rules and checks are different afterwards. */
export const useApplyPreset = () =>
  useApiMutation(
    (id: string) =>
      sdk.client.fetch<AdminApplyPresetResponse>(`${PATH}/${id}/apply`, {
        method: "POST",
        body: { mode: "monitor" },
      }),
    () =>
      ["presets", "auto-rules", "manual-rules", "settings"].map((name) => ({
        queryKey: keysOf(name).all,
      }))
  )
