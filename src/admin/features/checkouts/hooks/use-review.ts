import type { FetchError } from "@medusajs/js-sdk"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminDecision, AdminReviewDecision } from "../../../../types"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { useReviewDecision } from "./decisions"

const isConflict = ({ status }: FetchError) => status === 409

/** Saves the review of a decision; where somebody else has reviewed it, after a question that says so. */
export const useReview = ({ id }: Pick<AdminDecision, "id">, onSaved?: () => void) => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()
  const onError = useFailureToast()
  const { mutateAsync, isPending } = useReviewDecision(id)

  const tell = (body: AdminReviewDecision) => {
    if (body.verdict === null) toast.success(t("checkouts.toasts.withdrawn"))
    else {
      toast.success(t(`checkouts.toasts.${body.verdict}`), {
        // A toast with options would lie over the drawer's buttons.
        position: "top-right",
        action: {
          label: t("checkouts.review.undo"),
          altText: t("checkouts.review.undo"),
          onClick: () => void save({ verdict: null }),
        },
      })
    }
    onSaved?.()
  }

  const replacing = () =>
    prompt({
      title: t("checkouts.review.taken"),
      description: t("checkouts.review.takenHint"),
      confirmText: t("checkouts.review.replace"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })

  async function save(body: AdminReviewDecision): Promise<void> {
    try {
      await mutateAsync(body)
      tell(body)
    } catch (error) {
      if (!isConflict(error as FetchError) || body.replace) onError(error as FetchError)
      else if (await replacing()) await save({ ...body, replace: true })
    }
  }

  return { save, isPending }
}
