import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import type { FetchError } from "@medusajs/js-sdk"
import { Button, Drawer, Kbd, toast } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useEffect, useRef } from "react"
import { useForm, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { AdminSuspicion, SuspicionVerdict } from "../../../../types"
import { DrawerForm } from "../../../ui/components/drawers"
import { NoteField, SwitchField } from "../../../ui/fields"
import { Permitted } from "../../../ui/components/permitted"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import { fieldsNamedIn } from "../../../ui/lib/api-error"
import { noteShape, toNote } from "../../../ui/lib/form-values"
import { useReviewSuspicion } from "../hooks/suspicions"
import { useReviewKeys } from "../hooks/use-review-keys"
import { drop } from "../lib/pending-reviews"
import { nameOfSuspicion } from "../lib/suspicion"
import { SuspicionDetails } from "./suspicion-details"
import { UndoBar } from "./undo-bar"

const reviewSchema = (t: TFunction<"blacklist">) =>
  z.object({ comment: noteShape(t, "comment"), blacklist_customer: z.boolean() })

type ReviewValues = z.infer<ReturnType<typeof reviewSchema>>

/** What is known of a suspicion, and below it the two verdicts. */
export const ReviewForm = ({ suspicion }: { suspicion: AdminSuspicion }) => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, variables } = useReviewSuspicion(suspicion.id)
  const showFailure = useFailureToast()
  const { can } = usePermissions()
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
    if (!rejected.length) showFailure(error)
  }

  useReviewKeys(suspicion, () => {
    const comment = form.formState.isDirty ? toNote(form.getValues("comment")) : undefined
    form.reset(form.getValues())
    return comment
  })

  const review = (verdict: SuspicionVerdict) =>
    form.handleSubmit(({ comment, blacklist_customer }) => {
      // Said anew before it was sent.
      drop(suspicion.id)
      const isBanning = verdict === "confirmed" && blacklist_customer
      mutate(
        {
          verdict,
          comment: toNote(comment),
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
  const details = <SuspicionDetails suspicion={suspicion} onDeleted={() => handleSuccess()} />

  if (!can("blacklist_suspicion:update")) {
    return <Drawer.Body className="overflow-auto">{details}</Drawer.Body>
  }
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
      <UndoBar />
      {details}
      <Keys />
      <NoteField form={form} name="comment" />
      <Permitted needs={["blacklist_customer_status:update"]}>
        <BanField form={form} />
      </Permitted>
    </DrawerForm>
  )
}

const KEYS = ["next", "previous", "confirm", "dismiss", "ban"] as const

/** The keys that save the mouse, where there is a keyboard. */
const Keys = () => {
  const { t } = useTranslation("blacklist")
  return (
    <div className="hidden flex-wrap items-center gap-x-4 gap-y-1 md:flex">
      {KEYS.map((key) => (
        <span key={key} className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1">
          <Kbd>{t(`suspicions.keys.${key}.key`)}</Kbd>
          {t(`suspicions.keys.${key}.does`)}
        </span>
      ))}
    </div>
  )
}

/** Whether confirming also bans the customer. */
const BanField = ({ form }: { form: UseFormReturn<ReviewValues> }) => {
  const { t } = useTranslation("blacklist")
  const field = useRef<HTMLDivElement>(null)
  const { blacklist_customer: error } = form.formState.errors

  // It stands at the end of a long drawer, and the message below it.
  useEffect(() => {
    if (error) field.current?.scrollIntoView({ block: "end" })
  }, [error])

  return (
    <div ref={field}>
      <SwitchField
        form={form}
        name="blacklist_customer"
        label={t("suspicions.review.blacklist")}
        description={t("suspicions.review.blacklistHint")}
      />
    </div>
  )
}
