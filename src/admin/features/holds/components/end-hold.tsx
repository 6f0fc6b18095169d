import { zodResolver } from "@hookform/resolvers/zod"
import type { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { AdminSuspicion } from "../../../../types"
import { DrawerForm, HostDrawer } from "../../../ui/components/drawers"
import { RadioField } from "../../../ui/fields"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import { useReviewSuspicions } from "../../suspicions/hooks/suspicions"
import { useCancelHeldOrder, useReleaseHold } from "../hooks/holds"
import { HoldCommentField, holdCommentShape } from "./hold-parts"

interface EndHoldProps {
  orderId: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

type ReleaseDrawerProps = EndHoldProps & {
  /** The order's suspicions that nobody has reviewed: they can be in the same step. */
  openSuspicions: AdminSuspicion[]
}

/** Lets a held order go, and says in the same step what the suspicion was worth. */
export const ReleaseDrawer = ({
  orderId,
  openSuspicions,
  open,
  onOpenChange,
}: ReleaseDrawerProps) => {
  const { t } = useTranslation("blacklist")
  return (
    <HostDrawer
      title={t("hold.release.title")}
      description={t("hold.release.description")}
      open={open}
      onOpenChange={onOpenChange}
    >
      <ReleaseForm
        orderId={orderId}
        openSuspicions={openSuspicions}
        onDone={() => onOpenChange(false)}
      />
    </HostDrawer>
  )
}

const VERDICTS = ["dismissed", "confirmed", "none"] as const

type EndFormProps = { orderId: string; onDone: () => void }

const ReleaseForm = ({
  orderId,
  openSuspicions,
  onDone,
}: EndFormProps & Pick<ReleaseDrawerProps, "openSuspicions">) => {
  const { t } = useTranslation("blacklist")
  const release = useReleaseHold(orderId)
  const review = useReviewSuspicions()
  const showFailure = useFailureToast()
  const { can } = usePermissions()
  const asks = openSuspicions.length > 0 && can("blacklist_suspicion:update")

  const schema = z.object({ comment: holdCommentShape(t), verdict: z.enum(VERDICTS) })
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { comment: "", verdict: asks ? "dismissed" : "none" },
  })

  const handleSubmit = form.handleSubmit(async ({ comment, verdict }) => {
    try {
      await release.mutateAsync({ comment: comment.trim() || null })
      if (verdict !== "none") {
        for (const { id } of openSuspicions) await review.mutateAsync({ id, verdict })
      }
      toast.success(t("hold.toasts.released", { count: 1 }))
      onDone()
    } catch (error) {
      showFailure(error as FetchError)
    }
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("hold.release.submit")}
      isSaving={release.isPending || review.isPending}
    >
      {asks && (
        <RadioField
          form={form}
          name="verdict"
          label={t("hold.release.verdict")}
          options={VERDICTS.map((value) => ({
            value,
            label: t(`hold.release.verdicts.${value}`),
            description: t(`hold.release.verdictHints.${value}`),
          }))}
        />
      )}
      <HoldCommentField form={form} name="comment" />
    </DrawerForm>
  )
}

/** Cancels a held order for good. */
export const CancelDrawer = ({ orderId, open, onOpenChange }: EndHoldProps) => {
  const { t } = useTranslation("blacklist")
  return (
    <HostDrawer
      title={t("hold.cancel.title")}
      description={t("hold.cancel.description")}
      open={open}
      onOpenChange={onOpenChange}
    >
      <CancelForm orderId={orderId} onDone={() => onOpenChange(false)} />
    </HostDrawer>
  )
}

const CancelForm = ({ orderId, onDone }: EndFormProps) => {
  const { t } = useTranslation("blacklist")
  const { mutate, isPending } = useCancelHeldOrder(orderId)
  const showFailure = useFailureToast()
  const schema = z.object({ comment: holdCommentShape(t) })
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { comment: "" },
  })

  const handleSubmit = form.handleSubmit(({ comment }) =>
    mutate(
      { comment: comment.trim() || null },
      {
        onSuccess: () => {
          toast.success(t("hold.toasts.cancelled"))
          onDone()
        },
        onError: showFailure,
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("hold.cancel.submit")}
      isSaving={isPending}
    >
      <p className="txt-small text-ui-fg-subtle">{t("hold.cancel.hint")}</p>
      <HoldCommentField form={form} name="comment" />
    </DrawerForm>
  )
}
