import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import type { FetchError } from "@medusajs/js-sdk"
import { Button, toast } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { AdminSuspicion } from "../../../../../types/http"
import type { SuspicionVerdict } from "../../../../../types/vocabulary"
import { CommentField } from "../../../../components/comment-field"
import { DrawerForm } from "../../../../components/drawer-form"
import { useReviewSuspicion } from "../../../../hooks/suspicions"
import { fieldsNamedIn } from "../../../../lib/api-error"
import { commentShape, nameOfSuspicion, toComment } from "../../../../lib/suspicion"
import { BanField } from "./ban-field"
import { SuspicionDetails } from "./details"

const reviewSchema = (t: TFunction<"blacklist">) =>
  z.object({ comment: commentShape(t), blacklist_customer: z.boolean() })

export type ReviewValues = z.infer<ReturnType<typeof reviewSchema>>

/** What is known of a suspicion, and below it the two verdicts. */
export const ReviewForm = ({ suspicion }: { suspicion: AdminSuspicion }) => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, variables } = useReviewSuspicion(suspicion.id)
  const name = nameOfSuspicion(suspicion)

  const form = useForm<ReviewValues>({
    resolver: zodResolver(reviewSchema(t)),
    defaultValues: { comment: suspicion.comment ?? "", blacklist_customer: false },
  })

  const showError = (error: FetchError) => {
    const rejected = fieldsNamedIn(error, ["blacklist_customer", "comment"])
    const messages = {
      blacklist_customer: t("suspicions.review.noCustomer"),
      comment: t("comment.invalid"),
    }
    rejected.forEach((field) => form.setError(field, { message: messages[field] }))
    if (!rejected.length) toast.error(t("errors.failed"), { description: error.message })
  }

  const review = (verdict: SuspicionVerdict) =>
    form.handleSubmit(({ comment, blacklist_customer }) => {
      const isBanning = verdict === "confirmed" && blacklist_customer
      mutate(
        {
          verdict,
          comment: toComment(comment),
          ...(isBanning && { blacklist_customer }),
        },
        {
          onSuccess: () => {
            toast.success(
              t(`suspicions.toasts.${isBanning ? "confirmedAndBanned" : verdict}`, { name })
            )
            handleSuccess()
          },
          onError: showError,
        }
      )
    })
  const isSaving = (verdict: SuspicionVerdict) => isPending && variables?.verdict === verdict

  return (
    <DrawerForm
      form={form}
      onSubmit={review("confirmed")}
      submitLabel={t("suspicions.review.confirm")}
      isSaving={isSaving("confirmed")}
      alternative={
        <Button
          size="small"
          type="button"
          variant="secondary"
          isLoading={isSaving("dismissed")}
          onClick={review("dismissed")}
        >
          {t("suspicions.review.dismiss")}
        </Button>
      }
    >
      <SuspicionDetails suspicion={suspicion} onDeleted={() => handleSuccess()} />
      <CommentField form={form} name="comment" />
      <BanField form={form} />
    </DrawerForm>
  )
}
