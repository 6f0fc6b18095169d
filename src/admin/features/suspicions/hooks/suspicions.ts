import { useTranslation } from "react-i18next"
import type {
  AdminCreateSuspicion,
  AdminReviewSuspicion,
  AdminSuspicion,
  AdminSuspicionListResponse,
  AdminSuspicionResponse,
} from "../../../../types"
import { createResource, keysOf, pluginKey, sdk, useApiMutation } from "../../../ui/hooks/resource"
import { useDeletion } from "../../../ui/hooks/use-feedback"
import { nameOfSuspicion } from "../lib/suspicion"

interface SuspicionTypes {
  row: AdminSuspicion
  response: AdminSuspicionResponse
  list: AdminSuspicionListResponse
  create: AdminCreateSuspicion
  /** A suspicion is reviewed, not updated. */
  update: never
}

const suspicionResource = createResource<SuspicionTypes>({
  path: "suspicions",
  one: ({ suspicion }) => suspicion,
  many: ({ suspicions }) => suspicions,
  // An order's page shows the suspicions about the order.
  affects: [keysOf("orders").all],
})

export const {
  useList: useSuspicions,
  useDetail: useSuspicion,
  useCreate: useCreateSuspicion,
} = suspicionResource

/** Makes everything stale: a review may ban a customer. */
export const useReviewSuspicion = (id: string) =>
  useApiMutation(
    (body: AdminReviewSuspicion) =>
      sdk.client.fetch<AdminSuspicionResponse>(`${suspicionResource.url}/${id}/review`, {
        method: "POST",
        body,
      }),
    () => [{ queryKey: pluginKey }]
  )

/** Deletes a suspicion after a question that names it. */
export const useDeleteSuspicion = (suspicion: AdminSuspicion, onDeleted?: () => void) => {
  const { t } = useTranslation("blacklist")
  const { mutate } = suspicionResource.useDelete()
  const name = nameOfSuspicion(suspicion)
  const remove = useDeletion({
    mutate,
    question: t("suspicions.prompts.delete", { name }),
    done: t("suspicions.toasts.deleted", { name }),
    onDeleted,
  })
  return () => remove(suspicion.id)
}
