import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** For an error that no field of a form explains. */
export const useFailureToast = () => {
  const { t } = useTranslation("blacklist")
  return (error: Error) => toast.error(t("errors.failed"), { description: error.message })
}

interface Deletion {
  mutate: (id: string, outcome: { onSuccess: () => void; onError: (error: Error) => void }) => void
  question: string
  done: string
  onDeleted?: () => void
}

/** Deletes after a question, and reports the outcome in a toast. */
export const useDeletion = ({ mutate, question, done, onDeleted }: Deletion) => {
  const confirm = useDeletePrompt()
  const onError = useFailureToast()

  return async (id: string) => {
    if (!(await confirm(question))) return
    mutate(id, {
      onSuccess: () => {
        toast.success(done)
        onDeleted?.()
      },
      onError,
    })
  }
}

/** The question before a deletion. */
export const useDeletePrompt = () => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()

  return (question: string) =>
    prompt({
      title: t("general.areYouSure"),
      description: question,
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })
}
