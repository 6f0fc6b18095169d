import { zodResolver } from "@hookform/resolvers/zod"
import type { AdminOrder } from "@medusajs/framework/types"
import { Form } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { COPYABLE_FIELDS, type CopyableField, ENTRY_ACTIONS } from "../../types/vocabulary"
import { useCopyOrderToEntry } from "../hooks/order-screening"
import { useConditionText } from "../hooks/use-condition-text"
import { duplicateId } from "../lib/api-error"
import { checkDuration, durationShape, toDurationValues, toExpiresAt } from "../lib/duration"
import { copyableFields } from "../lib/order-fields"
import { MAX_REASON_LENGTH, reasonShape, toReason } from "../lib/reason"
import { ActionField } from "./action-field"
import { CopyFields } from "./copy-fields"
import { DrawerForm } from "./drawer-form"
import { DuplicateAlert } from "./duplicate-alert"
import { DurationField } from "./duration-field"
import { ReasonField } from "./reason-field"

const copySchema = (t: TFunction<"blacklist">) =>
  z
    .object({
      fields: z.array(z.enum(COPYABLE_FIELDS)).min(1, t("order.copy.required")),
      action: z.enum(ENTRY_ACTIONS),
      reason: reasonShape(t("reason.tooLong", { count: MAX_REASON_LENGTH })),
      ...durationShape,
    })
    .superRefine((values, context) =>
      checkDuration(values, context, {
        required: t("duration.required"),
        future: t("duration.future"),
      })
    )

interface CopyOrderFormProps {
  order: AdminOrder
  ip: string | null
  defaultFields: CopyableField[]
  onSaved: () => void
}

export const CopyOrderForm = ({ order, ip, defaultFields, onSaved }: CopyOrderFormProps) => {
  const { t } = useTranslation("blacklist")
  const [existingId, setExistingId] = useState<string | null>(null)
  const { entryName } = useConditionText([{ customer_id: order.customer_id ?? undefined }])
  const { mutate, isPending } = useCopyOrderToEntry(order.id)

  const schema = copySchema(t)
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      fields: copyableFields(order).filter((field) => defaultFields.includes(field)),
      action: "block",
      reason: "",
      ...toDurationValues(null),
    },
  })

  const handleSubmit = form.handleSubmit((values) => {
    setExistingId(null)
    mutate(
      {
        fields: values.fields,
        action: values.action,
        reason: toReason(values.reason),
        expires_at: toExpiresAt(values),
      },
      {
        onSuccess: ({ entry }) => {
          toast.success(t("entries.toasts.created", { name: entryName(entry.conditions) }))
          onSaved()
        },
        onError: (error) => {
          const duplicate = duplicateId(error)
          setExistingId(duplicate)
          if (!duplicate) toast.error(t("errors.failed"), { description: error.message })
        },
      }
    )
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("order.copy.submit")}
      isSaving={isPending}
    >
      {existingId && <DuplicateAlert entryId={existingId} />}
      <Form.Field
        control={form.control}
        name="fields"
        render={({ field }) => (
          <CopyFields order={order} ip={ip} value={field.value} onChange={field.onChange} />
        )}
      />
      <ActionField form={form} name="action" />
      <DurationField form={form} />
      <ReasonField form={form} name="reason" />
    </DrawerForm>
  )
}
