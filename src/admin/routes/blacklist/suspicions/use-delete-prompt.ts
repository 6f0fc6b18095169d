import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminSuspicion } from "../../../../types/http"
import { useDeleteSuspicion } from "../../../hooks/suspicions"
import { nameOfSuspicion } from "../../../lib/suspicion"

/** Deletes a suspicion after a question that names it. */
export const useDeletePrompt = (suspicion: AdminSuspicion, onDeleted?: () => void) => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()
  const { mutate } = useDeleteSuspicion()
  const name = nameOfSuspicion(suspicion)

  return async () => {
    const confirmed = await prompt({
      title: t("general.areYouSure"),
      description: t("suspicions.prompts.delete", { name }),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })
    if (!confirmed) return

    mutate(suspicion.id, {
      onSuccess: () => {
        toast.success(t("suspicions.toasts.deleted", { name }))
        onDeleted?.()
      },
      onError: (error) => toast.error(t("errors.failed"), { description: error.message }),
    })
  }
}
