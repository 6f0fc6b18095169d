import { zodResolver } from "@hookform/resolvers/zod"
import { toast } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { AdminCustomerStatus } from "../../types/http"
import { useSetCustomerStatus } from "../hooks/customer-statuses"
import { rejectedFields } from "../lib/api-error"
import { checkDuration, durationShape, toDurationValues, toExpiresAt } from "../lib/duration"
import { nameOf } from "../lib/person"
import { MAX_REASON_LENGTH, reasonShape, toReason } from "../lib/reason"
import { BanReach, type BannedPerson } from "./ban-reach"
import { DrawerForm } from "./drawer-form"
import { DurationField } from "./duration-field"
import { ReasonField } from "./reason-field"

const banSchema = (t: TFunction<"blacklist">, expiresAt: string | null) =>
  z
    .object({
      reason: reasonShape(t("reason.tooLong", { count: MAX_REASON_LENGTH })),
      ...durationShape,
    })
    .superRefine((values, context) =>
      checkDuration(
        values,
        context,
        { required: t("duration.required"), future: t("duration.future") },
        expiresAt
      )
    )

interface BanFormProps {
  customer: BannedPerson
  /** The status to start from; a ban is edited, anything else becomes a ban. */
  status: AdminCustomerStatus
  onSaved: () => void
}

export const BanForm = ({ customer, status, onSaved }: BanFormProps) => {
  const { t } = useTranslation("blacklist")
  const isEdit = status.status === "blacklisted"
  const name = nameOf(customer)
  const { mutate, isPending } = useSetCustomerStatus(customer.id)

  const schema = banSchema(t, isEdit ? status.expires_at : null)
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      reason: isEdit ? (status.reason ?? "") : "",
      ...toDurationValues(isEdit ? status.expires_at : null),
    },
  })

  const handleSubmit = form.handleSubmit((values) =>
    mutate(
      {
        status: "blacklisted",
        reason: toReason(values.reason),
        expires_at: toExpiresAt(values),
      },
      {
        onSuccess: () => {
          toast.success(
            t(isEdit ? "status.toasts.banUpdated" : "status.toasts.blacklisted", { name })
          )
          onSaved()
        },
        onError: (error) => {
          const rejected = rejectedFields(error)
          if (rejected.includes("reason")) form.setError("reason", { message: t("invalid.reason") })
          else if (rejected.includes("expires_at")) {
            form.setError("expires_at", { message: t("invalid.expires_at") })
          } else toast.error(t("errors.failed"), { description: error.message })
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t(isEdit ? "actions.save" : "ban.submit")}
      isSaving={isPending}
    >
      <ReasonField form={form} name="reason" />
      <DurationField form={form} />
      <BanReach customer={customer} />
    </DrawerForm>
  )
}
