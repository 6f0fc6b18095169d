import { useTranslation } from "react-i18next"
import type {
  AdminCreateSuspicion,
  AdminReviewSuspicion,
  AdminSuspicion,
  AdminSuspicionListResponse,
  AdminSuspicionResponse,
  AdminUpdateSuspicion,
} from "../../../../types"
import { createResource, keysOf, pluginKey, sdk, useApiMutation } from "../../../ui/hooks/resource"
import { useDeletion } from "../../../ui/hooks/use-feedback"
import { nameOfSuspicion } from "../lib/suspicion"

interface SuspicionTypes {
  row: AdminSuspicion
  response: AdminSuspicionResponse
  list: AdminSuspicionListResponse
  create: AdminCreateSuspicion
  update: AdminUpdateSuspicion
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
  useUpdate: useUpdateSuspicion,
} = suspicionResource

/** It arrives also where the page is left meanwhile. */
export const sendReview = (id: string, body: AdminReviewSuspicion) =>
  sdk.client.fetch<AdminSuspicionResponse>(`${suspicionResource.url}/${id}/review`, {
    method: "POST",
    body,
    keepalive: true,
  })

/** Makes everything stale: a review may ban a customer. */
export const useReviewSuspicion = (id: string) =>
  useApiMutation(
    (body: AdminReviewSuspicion) => sendReview(id, body),
    () => [{ queryKey: pluginKey }]
  )

/** Reviews one of several suspicions. */
export const useReviewSuspicions = () =>
  useApiMutation(
    ({ id, ...body }: AdminReviewSuspicion & { id: string }) =>
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
