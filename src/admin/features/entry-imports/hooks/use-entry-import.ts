import { zodResolver } from "@hookform/resolvers/zod"
import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminImportCheckedResponse, AdminJob } from "../../../../types"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { fileErrorKey } from "../lib/error-text"
import { emptyImport, type ImportFormValues, importSchema, toFormData } from "../lib/import-form"
import { useCheckImport, useConfirmImport, useImport, useUndoImport } from "./entry-imports"

/** The steps of an import: a file, what its check found, its progress, and back. */
export const useEntryImport = () => {
  const { t } = useTranslation("blacklist")
  const [checked, setChecked] = useState<AdminImportCheckedResponse | null>(null)
  const [job, setJob] = useState<AdminJob | null>(null)
  const form = useForm<ImportFormValues>({
    defaultValues: emptyImport(),
    resolver: zodResolver(importSchema(t)),
  })
  const check = useCheckImport()
  const confirm = useConfirmImport()
  const undo = useUndoImport()
  const { progress } = useImport(checked?.transaction_id ?? "", job !== null)
  const onError = useFailureToast()

  const handleCheck = form.handleSubmit((values) =>
    check.mutate(toFormData(values), {
      onSuccess: setChecked,
      onError: (error) =>
        error.status === 400
          ? form.setError("file", { message: t(fileErrorKey(error.message)) })
          : onError(error),
    })
  )
  const handleConfirm = () =>
    checked &&
    confirm.mutate(checked.transaction_id, { onSuccess: (data) => setJob(data.job), onError })

  const back = () => {
    setChecked(null)
    setJob(null)
  }
  /** Nothing of a file that is not wanted is kept. */
  const handleDiscard = () => {
    if (checked) undo.mutate(checked.transaction_id)
    back()
  }
  const handleUndo = () =>
    checked &&
    undo.mutate(checked.transaction_id, {
      onSuccess: ({ deleted }) => {
        toast.success(t("imports.undone", { count: deleted }))
        back()
      },
      onError,
    })

  return {
    form,
    checked,
    job,
    progress,
    isChecking: check.isPending,
    isConfirming: confirm.isPending,
    isUndoing: undo.isPending,
    handleCheck,
    handleConfirm,
    handleDiscard,
    handleUndo,
  }
}
