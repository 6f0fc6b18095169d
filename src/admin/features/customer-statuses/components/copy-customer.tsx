import { zodResolver } from "@hookform/resolvers/zod"
import type { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import {
  COPYABLE_FIELDS,
  type CopyableField,
  DEFAULT_SETTINGS,
  ENTRY_ACTIONS,
} from "../../../../types"
import { DrawerForm, HostDrawer } from "../../../ui/components/drawers"
import { SectionError } from "../../../ui/components/section-state"
import { CheckboxesField, DurationField, NoteField } from "../../../ui/fields"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import {
  checkDuration,
  durationShape,
  noteShape,
  toDurationValues,
  toExpiresAt,
  toNote,
} from "../../../ui/lib/form-values"
import { nameOf, type Person } from "../../../ui/lib/names"
import { ActionField, DuplicateAlert } from "../../entries/components/entry-parts"
import { useConditionText } from "../../entries/hooks/use-condition-text"
import { Declined, useTooBroad } from "../../entries/hooks/use-too-broad"
import { duplicateId } from "../../entries/lib/entry-errors"
import { useSettings } from "../../settings/hooks/settings"
import { useCopyCustomerToEntry } from "../hooks/customer-statuses"

type CopiedCustomer = Person & { id: string }

interface CopyCustomerDrawerProps {
  customer: CopiedCustomer
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Makes an entry from a customer, over the customer's page. */
export const CopyCustomerDrawer = ({ customer, open, onOpenChange }: CopyCustomerDrawerProps) => {
  const { t } = useTranslation("blacklist")
  const { can } = usePermissions()
  const { settings, isError, refetch } = useSettings()
  const mayNotAsk = !can("blacklist_setting:read")
  const defaultFields = settings?.copy_fields ?? (mayNotAsk && DEFAULT_SETTINGS.copy_fields)

  return (
    <HostDrawer
      title={t("status.copy.title")}
      description={t("status.copy.description", { name: nameOf(customer) })}
      open={open}
      onOpenChange={onOpenChange}
    >
      {isError && !settings && <SectionError onRetry={() => void refetch()} />}
      {defaultFields && (
        <CopyCustomerForm
          customer={customer}
          defaultFields={defaultFields.filter(isOfCustomer)}
          onSaved={() => onOpenChange(false)}
        />
      )}
    </HostDrawer>
  )
}

/** An IP address belongs to carts and orders. */
const isOfCustomer = (field: CopyableField) => field !== "ip" && field !== "ip_range"

const copySchema = (t: TFunction<"blacklist">) =>
  z
    .object({
      fields: z.array(z.enum(COPYABLE_FIELDS)).min(1, t("order.copy.required")),
      action: z.enum(ENTRY_ACTIONS),
      reason: noteShape(t, "reason"),
      ...durationShape,
    })
    .superRefine((values, context) => checkDuration(t, values, context))

interface CopyCustomerFormProps {
  customer: CopiedCustomer
  defaultFields: CopyableField[]
  onSaved: () => void
}

const CopyCustomerForm = ({ customer, defaultFields, onSaved }: CopyCustomerFormProps) => {
  const { t } = useTranslation("blacklist")
  const [existingId, setExistingId] = useState<string | null>(null)
  const { entryName } = useConditionText([{ customer_id: customer.id }])
  const { mutateAsync, isPending } = useCopyCustomerToEntry(customer.id)
  const unlessTooBroad = useTooBroad()
  const showFailure = useFailureToast()
  const schema = copySchema(t)
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      fields: defaultFields,
      action: "block",
      reason: "",
      ...toDurationValues(null),
    },
  })

  const showError = (error: FetchError) => {
    const duplicate = duplicateId(error)
    setExistingId(duplicate)
    if (duplicate) return
    // The dashboard does not know which of them the customer has saved.
    if (error.status === 400) form.setError("fields", { message: t("status.copy.missing") })
    else showFailure(error)
  }

  const handleSubmit = form.handleSubmit(async (values) => {
    setExistingId(null)
    const copy = {
      fields: values.fields,
      action: values.action,
      reason: toNote(values.reason),
      expires_at: toExpiresAt(values),
    }
    try {
      const { entry } = await unlessTooBroad((confirmed) => mutateAsync({ ...copy, ...confirmed }))
      toast.success(t("entries.toasts.created", { name: entryName(entry.conditions) }))
      onSaved()
    } catch (error) {
      if (!(error instanceof Declined)) showError(error as FetchError)
    }
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={() => void handleSubmit()}
      submitLabel={t("order.copy.submit")}
      isSaving={isPending}
    >
      {existingId && <DuplicateAlert entryId={existingId} />}
      <CheckboxesField
        form={form}
        name="fields"
        label={t("order.copy.fields")}
        hint={t("status.copy.fieldsHint")}
        options={COPYABLE_FIELDS.filter(isOfCustomer).map((value) => ({
          value,
          label: t(`fields.${value}`),
        }))}
      />
      <ActionField form={form} name="action" />
      <DurationField form={form} />
      <NoteField form={form} name="reason" />
    </DrawerForm>
  )
}
