import type { FetchError } from "@medusajs/js-sdk"
import { toast, usePrompt } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type {
  AdminBatchCustomerStatuses,
  AdminCopyEntry,
  AdminCustomerStatus,
  AdminCustomerStatusBatchResponse,
  AdminCustomerStatusListResponse,
  AdminCustomerStatusResponse,
  AdminEntryResponse,
  AdminSetCustomerStatus,
  AdminSetCustomerStatusResponse,
} from "../../../../types"
import { keysOf, sdk, useApiMutation } from "../../../ui/hooks/resource"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { useUserNames } from "../../../ui/hooks/use-names"
import { type Named, nameOf, type Person } from "../../../ui/lib/names"
import { entryResource } from "../../entries/hooks/entries"
import { useSources } from "../../sources/hooks/use-sources"
import { rememberLifted } from "../lib/lifted"

export const URL = "/admin/blacklist/customers"
export const keys = keysOf("customers")

export const useCustomerStatuses = (query: object) => {
  const { data, ...rest } = useQuery<AdminCustomerStatusListResponse, FetchError>({
    queryKey: keys.list(query),
    queryFn: () => sdk.client.fetch(URL, { query }),
    placeholderData: keepPreviousData,
  })
  return { ...rest, rows: data?.customer_statuses, count: data?.count }
}

/** How many customers one request takes or answers. */
const MOST = 1000

/** The ids of the customers of all statuses that a query finds, not only of the page that it names. */
export async function listCustomerIds(query: object): Promise<string[]> {
  const ids: string[] = []
  for (let total = 1; ids.length < total;) {
    const page: AdminCustomerStatusListResponse = await sdk.client.fetch(URL, {
      query: { ...query, limit: MOST, offset: ids.length },
    })
    if (!page.customer_statuses.length) break
    ids.push(...page.customer_statuses.map(({ customer_id }) => customer_id))
    total = page.count
  }
  return ids
}

/** Sets one status for many customers; answers how many. */
export const useSetCustomerStatuses = () =>
  useApiMutation(
    async ({ customer_ids, ...status }: AdminBatchCustomerStatuses) => {
      for (let from = 0; from < customer_ids.length; from += MOST) {
        await sdk.client.fetch<AdminCustomerStatusBatchResponse>(`${URL}/batch`, {
          method: "POST",
          body: { ...status, customer_ids: customer_ids.slice(from, from + MOST) },
        })
      }
      return customer_ids.length
    },
    () => [{ queryKey: keys.all }]
  )

export const useCustomerStatus = (customerId: string) => {
  const { data, ...rest } = useQuery<AdminCustomerStatusResponse, FetchError>({
    queryKey: keys.detail(customerId),
    queryFn: () => sdk.client.fetch(`${URL}/${customerId}`),
    // A ban can end, and a checkout can set one, at any time: what is shown must be fresh.
    staleTime: 0,
  })
  return { ...rest, status: data?.customer_status }
}

export const useSetCustomerStatus = (customerId: string) =>
  useApiMutation(
    (body: AdminSetCustomerStatus) =>
      sdk.client.fetch<AdminSetCustomerStatusResponse>(`${URL}/${customerId}`, {
        method: "POST",
        body,
      }),
    () => [{ queryKey: keys.all }]
  )

export const useCopyCustomerToEntry = (customerId: string) =>
  useApiMutation(
    (body: AdminCopyEntry) =>
      sdk.client.fetch<AdminEntryResponse>(`${URL}/${customerId}/entries`, {
        method: "POST",
        body,
      }),
    () => [{ queryKey: entryResource.keys.all }]
  )

/**
 * The status changes that need no form, each after a question that names the customer.
 *
 * @param customer - null for one who was deleted, of whom what is set can still be lifted
 * @param onStillRefused - shows what else still refuses the customer; without it a toast says that something does
 */
export const useLiftStatus = (
  customer: Person | null,
  { customer_id, status: current }: AdminCustomerStatus,
  onStillRefused?: () => void
) => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()
  const onError = useFailureToast()
  const { mutate } = useSetCustomerStatus(customer_id)
  const name = customer ? nameOf(customer) : t("customers.deleted")
  const isBanned = current === "blacklisted"

  const change = async (
    status: "neutral" | "whitelisted",
    texts: { title: string; description: string }
  ) => {
    const confirmed = await prompt({
      title: texts.title,
      description: t(texts.description, { name }),
      confirmText: texts.title,
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
    if (!confirmed) return

    mutate(
      { status },
      {
        onSuccess: ({ still_refused_by = [] }) => {
          toast.success(t(`status.toasts.${status}`, { name }))
          if (!still_refused_by.length) return
          // The card on the customer's page tells by what, whenever it is opened.
          rememberLifted(customer_id)
          if (onStillRefused) onStillRefused()
          else toast.warning(t("stillRefused.toast", { name }))
        },
        onError,
      }
    )
  }

  const resetKind = isBanned ? "unban" : "removeFromWhitelist"
  const resetLabel = t(`status.actions.${resetKind}`)

  return {
    resetLabel,
    reset: () =>
      change("neutral", {
        title: resetLabel,
        description: `status.prompts.${resetKind}${customer ? "" : "Deleted"}`,
      }),
    whitelist: () =>
      change("whitelisted", {
        title: t("status.actions.whitelist"),
        description: isBanned ? "status.prompts.whitelistBanned" : "status.prompts.whitelist",
      }),
  }
}

/** A customer's status with everything that it names only by id. */
export interface StatusView<TStatus extends AdminCustomerStatus = AdminCustomerStatus> {
  /** The customer's, who has one status: a table's row is known by it. */
  id: string
  status: TStatus
  /** The rule that set it. */
  origin: Named
  /** Null while the name is loading, undefined where it is unknown who set the status. */
  createdBy: string | null | undefined
}

/** Fetches rules and team members once for all of the given statuses. */
export const useStatusViews = <TStatus extends AdminCustomerStatus>(
  statuses: TStatus[]
): StatusView<TStatus>[] => {
  const { sourceOf } = useSources(statuses.map(({ source_id }) => source_id))
  const { nameOfUser } = useUserNames(statuses.map(({ created_by }) => created_by))

  return statuses.map((status) => ({
    id: status.customer_id,
    status,
    origin: status.source_id ? sourceOf(status.source_id) : null,
    createdBy: status.created_by ? nameOfUser(status.created_by) : undefined,
  }))
}
