import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useUpdateSettings } from "../../../../hooks/settings"
import { fieldsNamedIn } from "../../../../lib/api-error"

/**
 * Saves settings and closes the drawer.
 *
 * @param messages - what to say at a field that the server refuses
 */
export const useSaveSettings = <TValues extends FieldValues>(
  form: UseFormReturn<TValues>,
  messages: Partial<Record<FieldPath<TValues>, string>> = {}
) => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useUpdateSettings()
  const fields = Object.keys(messages) as FieldPath<TValues>[]

  const save = (changes: Parameters<typeof mutate>[0]) =>
    mutate(changes, {
      onSuccess: () => {
        toast.success(t("settings.saved"))
        handleSuccess()
      },
      onError: (error) => {
        const rejected = fieldsNamedIn(error, fields)
        rejected.forEach((field) => form.setError(field, { message: messages[field] }))
        if (!rejected.length) toast.error(t("errors.failed"), { description: error.message })
      },
    })
  return { save, isSaving: isPending }
}
