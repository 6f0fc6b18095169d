import { toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { useTranslation } from "react-i18next"
import type { AdminSuspicion, SuspicionVerdict } from "../../../../types"
import { pluginKey } from "../../../ui/hooks/resource"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { fieldsNamedIn } from "../../../ui/lib/api-error"
import { drop, hold, pendingReviews, subscribe, UNDO_MS } from "../lib/pending-reviews"
import { nameOfSuspicion } from "../lib/suspicion"
import { sendReview } from "./suspicions"

/** The verdicts that can still be taken back, by the id of the suspicion. */
export const usePendingReviews = () => useSyncExternalStore(subscribe, pendingReviews)

interface QuickReview {
  verdict: SuspicionVerdict
  isBanning: boolean
  /** Undefined leaves the one there is. */
  comment: string | null | undefined
}

/** Reviews a suspicion by a key, with ten seconds to take it back. */
export const useQuickReview = () => {
  const { t } = useTranslation("blacklist")
  const queryClient = useQueryClient()
  const showFailure = useFailureToast()

  return (suspicion: AdminSuspicion, { verdict, isBanning, comment }: QuickReview) => {
    const { id } = suspicion
    const name = nameOfSuspicion(suspicion)
    const send = async () => {
      try {
        await sendReview(id, {
          verdict,
          comment,
          ...(isBanning && { blacklist_customer: true }),
        })
      } catch (error) {
        const [noCustomer] = fieldsNamedIn(error as never, ["blacklist_customer"])
        if (noCustomer) toast.error(t("suspicions.review.noCustomer"))
        else showFailure(error as Error)
      } finally {
        void queryClient.invalidateQueries({ queryKey: pluginKey })
      }
    }
    hold({ id, name, verdict, send })
    toast.success(t(`suspicions.toasts.${isBanning ? "confirmedAndBanned" : verdict}`, { name }), {
      duration: UNDO_MS,
      action: {
        label: t("actions.undo"),
        altText: t("actions.undo"),
        onClick: () => drop(id),
        variant: "default",
      },
    })
  }
}
