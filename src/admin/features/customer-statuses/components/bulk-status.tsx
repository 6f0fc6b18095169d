import { zodResolver } from "@hookform/resolvers/zod"
import { Text, toast } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { DrawerForm, HostDrawer } from "../../../ui/components/drawers"
import { DurationField, NoteField } from "../../../ui/fields"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import type { Selected } from "../../../ui/hooks/use-selection"
import {
  checkDuration,
  durationShape,
  noteShape,
  toDurationValues,
  toExpiresAt,
  toNote,
} from "../../../ui/lib/form-values"
import { useSetCustomerStatuses } from "../hooks/customer-statuses"

export type BulkChange = "ban" | "unban" | "removeFromWhitelist"

const bulkSchema = (t: TFunction<"blacklist">) =>
  z
    .object({ reason: noteShape(t, "reason"), ...durationShape })
    .superRefine((values, context) => checkDuration(t, values, context))

interface BulkStatusDrawerProps {
  change: BulkChange
  selected: Selected
  onDone: () => void
  onClose: () => void
}

/** Sets one status for all chosen customers, with a reason. */
export const BulkStatusDrawer = ({ change, selected, onDone, onClose }: BulkStatusDrawerProps) => {
  const { t } = useTranslation("blacklist")
  return (
    <HostDrawer
      title={t(`customers.bulk.${change}.title`, { count: selected.count })}
      description={t(`customers.bulk.${change}.description`)}
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <BulkStatusForm change={change} selected={selected} onDone={onDone} onClose={onClose} />
    </HostDrawer>
  )
}

const BulkStatusForm = ({ change, selected, onDone, onClose }: BulkStatusDrawerProps) => {
  const { t } = useTranslation("blacklist")
  const { mutateAsync, isPending } = useSetCustomerStatuses()
  const showFailure = useFailureToast()
  const isBan = change === "ban"
  const schema = bulkSchema(t)
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { reason: "", ...toDurationValues(null) },
  })

  const handleSubmit = form.handleSubmit(async (values) => {
    try {
      const count = await mutateAsync({
        customer_ids: await selected.ids(),
        status: isBan ? "blacklisted" : "neutral",
        reason: toNote(values.reason),
        ...(isBan && { expires_at: toExpiresAt(values) }),
      })
      toast.success(t(`customers.bulk.${change}.done`, { count }))
      onDone()
      onClose()
    } catch (error) {
      showFailure(error as Error)
    }
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={() => void handleSubmit()}
      submitLabel={t(`customers.bulk.${change}.submit`)}
      isSaving={isPending}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t(`customers.bulk.${change}.description`)}
      </Text>
      <NoteField form={form} name="reason" />
      {isBan && <DurationField form={form} />}
    </DrawerForm>
  )
}
