import { useRouteModal } from "@medusajs/dashboard/components"
import type { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type {
  AdminNoticeChannelsResponse,
  AdminSettingsResponse,
  AdminUpdateSettings,
} from "../../../../types"
import { keysOf, sdk, useApiMutation } from "../../../ui/hooks/resource"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import { fieldsNamedIn } from "../../../ui/lib/api-error"

const PATH = "/admin/blacklist/settings"
const keys = keysOf("settings")

/** Not asked for by those whose role does not show them. */
export const useSettings = () => {
  const { can } = usePermissions()
  const { data, ...rest } = useQuery<AdminSettingsResponse, FetchError>({
    queryKey: keys.all,
    queryFn: () => sdk.client.fetch(PATH),
    enabled: can("blacklist_setting:read"),
  })
  return { ...rest, settings: data?.settings }
}

/** Over what staff can be told beside the dashboard's bell. */
export const useNoticeChannels = () => {
  const { data } = useQuery<AdminNoticeChannelsResponse, FetchError>({
    queryKey: [...keys.all, "channels"],
    queryFn: () => sdk.client.fetch(`${PATH}/channels`),
  })
  return data?.channels
}

/** The currencies that the store sells in, in lower case; none where they cannot be asked for. */
export const useCurrencies = (): string[] | undefined => {
  const query = { fields: "id,supported_currencies.currency_code", limit: 1 }
  const { data, isError } = useQuery({
    queryKey: [...keys.all, "currencies"],
    queryFn: () => sdk.admin.store.list(query),
  })
  if (isError) return []
  return data?.stores.flatMap(({ supported_currencies = [] }) =>
    supported_currencies.map(({ currency_code }) => currency_code.toLowerCase())
  )
}

/** More payment providers than a store has. */
const ALL_PROVIDERS = { limit: 200, is_enabled: true }

/** Ids of the store's payment providers; none where they cannot be asked for. */
export const usePaymentProviders = (): string[] | undefined => {
  const { data, isError } = useQuery({
    queryKey: [...keys.all, "payment-providers"],
    queryFn: () => sdk.admin.payment.listPaymentProviders(ALL_PROVIDERS),
  })
  return isError ? [] : data?.payment_providers.map(({ id }) => id)
}

const useUpdateSettings = () =>
  useApiMutation(
    (body: AdminUpdateSettings) =>
      sdk.client.fetch<AdminSettingsResponse>(PATH, { method: "POST", body }),
    () => [{ queryKey: keys.all }]
  )

/**
 * Saves settings and closes the drawer.
 *
 * @param messages - what to say at a field that the server refuses
 * @param group - under which name the server has the fields: `notify`
 */
export const useSaveSettings = <TValues extends FieldValues>(
  form: UseFormReturn<TValues>,
  messages: Partial<Record<FieldPath<TValues>, string>> = {},
  group?: string
) => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useUpdateSettings()
  const showFailure = useFailureToast()
  const fields = Object.keys(messages) as FieldPath<TValues>[]

  const save = (changes: Parameters<typeof mutate>[0]) =>
    mutate(changes, {
      onSuccess: () => {
        toast.success(t("settings.saved"))
        handleSuccess()
      },
      onError: (error) => {
        const rejected = fields.filter(
          (field) => fieldsNamedIn(error, [group ? `${group}.${field}` : field]).length > 0
        )
        rejected.forEach((field) => form.setError(field, { message: messages[field] }))
        if (!rejected.length) showFailure(error)
      },
    })
  return { save, isSaving: isPending }
}
