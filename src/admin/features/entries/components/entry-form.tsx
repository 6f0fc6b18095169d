import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminEntry } from "../../../../types"
import { DrawerForm } from "../../../ui/components/drawers"
import { ModalForm } from "../../../ui/components/modals"
import { DurationField, NoteField, SwitchField } from "../../../ui/fields"
import { useEntryForm } from "../hooks/use-entry-form"
import type { EntryFormValues } from "../lib/entry-form"
import { ConditionFields, TypeField } from "./condition-fields"
import { EntryImpact } from "./entry-impact"
import { ActionField, DuplicateAlert } from "./entry-parts"

/** Creates an entry, in a modal. */
export const CreateEntryForm = () => {
  const { t } = useTranslation("blacklist")
  const { form, existingId, isSaving, handleSubmit } = useEntryForm()

  return (
    <ModalForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("actions.create")}
      isSaving={isSaving}
      title={t("entries.form.createTitle")}
      description={t("entries.form.createDescription")}
    >
      <EntryFields form={form} existingId={existingId} />
    </ModalForm>
  )
}

/** Changes an entry, in a drawer. */
export const EditEntryForm = ({ entry }: { entry: AdminEntry }) => {
  const { t } = useTranslation("blacklist")
  const { form, existingId, isSaving, handleSubmit } = useEntryForm(entry)

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("actions.save")}
      isSaving={isSaving}
    >
      <EntryFields form={form} existingId={existingId} />
    </DrawerForm>
  )
}

interface EntryFieldsProps {
  form: UseFormReturn<EntryFormValues>
  existingId: string | null
}

const EntryFields = ({ form, existingId }: EntryFieldsProps) => {
  const { t } = useTranslation("blacklist")

  return (
    <>
      {existingId && <DuplicateAlert entryId={existingId} />}
      <div className="flex flex-col gap-y-4">
        <TypeField form={form} />
        <ConditionFields form={form} />
        <EntryImpact form={form} />
      </div>
      <ActionField form={form} name="action" />
      <DurationField form={form} />
      <NoteField form={form} name="reason" />
      <div className="flex flex-col gap-y-4">
        <SwitchField
          form={form}
          name="monitor"
          label={t("mode.monitor")}
          description={t("mode.monitorHint")}
        />
        <SwitchField
          form={form}
          name="active"
          label={t("entries.active")}
          description={t("entries.form.activeHint")}
        />
      </div>
    </>
  )
}
