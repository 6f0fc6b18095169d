import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { DrawerForm } from "../../../../components/drawer-form"
import { useCreateEntry } from "../../../../hooks/entries"
import { useConditionText } from "../../../../hooks/use-condition-text"
import { toCreateEntry } from "../../../../lib/entry-form"
import { EntryFields } from "./fields"
import { useEntryForm } from "./use-entry-form"

export const CreateEntryForm = () => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { form, existingId, showError, onSubmit } = useEntryForm()
  const customerId = useWatch({ control: form.control, name: "conditions.customer_id" })
  const { entryName } = useConditionText([{ customer_id: customerId }])
  const { mutate, isPending } = useCreateEntry()

  const handleSubmit = onSubmit((values) =>
    mutate(toCreateEntry(values), {
      onSuccess: ({ entry }) => {
        toast.success(t("entries.toasts.created", { name: entryName(entry.conditions) }))
        handleSuccess()
      },
      onError: showError,
    })
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("actions.create")}
      isSaving={isPending}
    >
      <EntryFields form={form} existingId={existingId} />
    </DrawerForm>
  )
}
