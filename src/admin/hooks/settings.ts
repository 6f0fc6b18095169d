import type { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type { AdminSettingsAnswer } from "../../types/http"
import { settingsKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"

export const useSettings = () => {
  const { data, ...rest } = useQuery<AdminSettingsAnswer, FetchError>({
    queryKey: settingsKeys.all,
    queryFn: () => sdk.client.fetch("/admin/blacklist/settings"),
  })
  return { ...data, ...rest }
}
