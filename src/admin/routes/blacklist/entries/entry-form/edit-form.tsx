import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminEntry } from "../../../../../types/http"
import { DrawerForm } from "../../../../components/drawer-form"
import { useUpdateEntry } from "../../../../hooks/entries"
import { useConditionText } from "../../../../hooks/use-condition-text"
import { toUpdateEntry } from "../../../../lib/entry-form"
import { EntryFields } from "./fields"
import { useEntryForm } from "./use-entry-form"

export const EditEntryForm = ({ entry }: { entry: AdminEntry }) => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { form, existingId, showError, onSubmit } = useEntryForm(entry)
  const customerId = useWatch({ control: form.control, name: "conditions.customer_id" })
  const { entryName } = useConditionText([{ customer_id: customerId }])
  const { mutate, isPending } = useUpdateEntry()

  const handleSubmit = onSubmit((values) =>
    mutate(
      { id: entry.id, update: toUpdateEntry(values, entry) },
      {
        onSuccess: ({ entry: saved }) => {
          toast.success(t("entries.toasts.updated", { name: entryName(saved.conditions) }))
          handleSuccess()
        },
        onError: showError,
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("actions.save")}
      isSaving={isPending}
    >
      <EntryFields form={form} existingId={existingId} />
    </DrawerForm>
  )
}
