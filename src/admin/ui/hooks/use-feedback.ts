import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation, useNavigate } from "react-router-dom"
import { isLoggedOut, kindOfFailure } from "../lib/api-error"

/** Where `toast` puts what comes without options: one with options would lie over a drawer's buttons. */
const POSITION = "top-right" as const

/** Leads to the login, and back to this page from there. */
export const useLogin = () => {
  const navigate = useNavigate()
  const location = useLocation()
  return () => navigate("/login", { state: { from: location } })
}

/** Asks who is no longer logged in whether to go to the login: no toast can be clicked over a form. */
const useLoginQuestion = () => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()
  const logIn = useLogin()

  return async () => {
    const wanted = await prompt({
      title: t("errors.kinds.loggedOut"),
      description: t("errors.loggedOutHint"),
      variant: "confirmation",
      confirmText: t("actions.logIn"),
      cancelText: t("actions.cancel"),
    })
    if (wanted) logIn()
  }
}

/**
 * For an error that no field of a form explains: in the dashboard's own words, since the server's are
 * English and for developers. Who is no longer logged in is led to the login.
 */
export const useFailureToast = () => {
  const { t } = useTranslation("blacklist")
  const askToLogIn = useLoginQuestion()

  return (error: Error) => {
    if (isLoggedOut(error)) {
      void askToLogIn()
      return
    }
    toast.error(t("errors.failed"), {
      description: t(`errors.kinds.${kindOfFailure(error)}`),
      position: POSITION,
    })
  }
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
