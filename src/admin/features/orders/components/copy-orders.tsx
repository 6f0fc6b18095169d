import { zodResolver } from "@hookform/resolvers/zod"
import type { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import {
  type AdminEntryBatchResponse,
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
import { ActionField } from "../../entries/components/entry-parts"
import { Declined, useTooBroad } from "../../entries/hooks/use-too-broad"
import { useSettings } from "../../settings/hooks/settings"
import { useCopyOrdersToEntries } from "../hooks/orders"

interface CopyOrdersDrawerProps {
  orderIds: string[]
  open: boolean
  onOpenChange: (open: boolean) => void
  onCopied: () => void
}

/** Makes an entry of each selected order, over the list. */
export const CopyOrdersDrawer = ({
  orderIds,
  open,
  onOpenChange,
  onCopied,
}: CopyOrdersDrawerProps) => {
  const { t } = useTranslation("blacklist")
  const { can } = usePermissions()
  const { settings, isError, refetch } = useSettings()
  const mayNotAsk = !can("blacklist_setting:read")
  const defaultFields = settings?.copy_fields ?? (mayNotAsk && DEFAULT_SETTINGS.copy_fields)

  return (
    <HostDrawer
      title={t("order.copy.title")}
      description={t("orders.copy.description")}
      open={open}
      onOpenChange={onOpenChange}
    >
      {isError && !settings && <SectionError onRetry={() => void refetch()} />}
      {defaultFields && (
        <CopyOrdersForm
          orderIds={orderIds}
          defaultFields={defaultFields}
          onSaved={() => {
            onOpenChange(false)
            onCopied()
          }}
        />
      )}
    </HostDrawer>
  )
}

/** What became of the orders, in a sentence each: entries made, doubles, orders without the fields. */
const outcomeOf = (t: TFunction<"blacklist">, { entries, skipped }: AdminEntryBatchResponse) => {
  const doubles = skipped.filter(({ existing_id }) => existing_id).length
  const empty = skipped.length - doubles
  return [
    ...(entries.length ? [t("orders.copy.made", { count: entries.length })] : []),
    ...(doubles ? [t("orders.copy.doubles", { count: doubles })] : []),
    ...(empty ? [t("orders.copy.empty", { count: empty })] : []),
  ].join(" ")
}

interface CopyOrdersFormProps {
  orderIds: string[]
  defaultFields: CopyableField[]
  onSaved: () => void
}

const CopyOrdersForm = ({ orderIds, defaultFields, onSaved }: CopyOrdersFormProps) => {
  const { t } = useTranslation("blacklist")
  const { mutateAsync, isPending } = useCopyOrdersToEntries()
  const unlessTooBroad = useTooBroad()
  const showFailure = useFailureToast()

  const schema = z
    .object({
      fields: z.array(z.enum(COPYABLE_FIELDS)).min(1, t("order.copy.required")),
      action: z.enum(ENTRY_ACTIONS),
      reason: noteShape(t, "reason"),
      ...durationShape,
    })
    .superRefine((values, context) => checkDuration(t, values, context))
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      fields: defaultFields,
      action: "block",
      reason: "",
      ...toDurationValues(null),
    },
  })

  const handleSubmit = form.handleSubmit(async (values) => {
    const copy = {
      order_ids: orderIds,
      fields: values.fields,
      action: values.action,
      reason: toNote(values.reason),
      expires_at: toExpiresAt(values),
    }
    try {
      const answer = await unlessTooBroad((confirmed) => mutateAsync({ ...copy, ...confirmed }))
      toast[answer.skipped.length ? "warning" : "success"](outcomeOf(t, answer))
      onSaved()
    } catch (error) {
      if (!(error instanceof Declined)) showFailure(error as FetchError)
    }
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("order.copy.submit")}
      isSaving={isPending}
    >
      <CheckboxesField
        form={form}
        name="fields"
        label={t("order.copy.fields")}
        hint={t("orders.copy.fieldsHint", { count: orderIds.length })}
        options={COPYABLE_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) }))}
      />
      <ActionField form={form} name="action" />
      <DurationField form={form} />
      <NoteField form={form} name="reason" />
    </DrawerForm>
  )
}
