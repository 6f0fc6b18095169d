import { zodResolver } from "@hookform/resolvers/zod"
import { InlineTip, toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { DrawerForm, HostDrawer } from "../../../ui/components/drawers"
import { NoteField, TextField } from "../../../ui/fields"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { fieldsNamedIn } from "../../../ui/lib/api-error"
import { noteShape, toNote } from "../../../ui/lib/form-values"
import { DuplicateAlert } from "../../entries/components/entry-parts"
import { useCreateEntry } from "../../entries/hooks/entries"
import { duplicateId } from "../../entries/lib/entry-errors"
import { type GuestOnFile, useKnownPhone } from "../hooks/trust-guest"

interface TrustGuestDrawerProps {
  customer: GuestOnFile
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Lets a guest through who gives the same e-mail and phone: there is no login by which to know a guest. */
export const TrustGuestDrawer = ({ customer, open, onOpenChange }: TrustGuestDrawerProps) => {
  const { t } = useTranslation("blacklist")
  const { phone, isPending } = useKnownPhone(customer, open)

  return (
    <HostDrawer
      title={t("trust.title")}
      description={t("trust.description", { email: customer.email })}
      open={open}
      onOpenChange={onOpenChange}
    >
      {!isPending && (
        <TrustGuestForm
          email={customer.email}
          phone={phone ?? ""}
          onSaved={() => onOpenChange(false)}
        />
      )}
    </HostDrawer>
  )
}

interface TrustGuestFormProps {
  email: string
  phone: string
  onSaved: () => void
}

const TrustGuestForm = ({ email, phone, onSaved }: TrustGuestFormProps) => {
  const { t } = useTranslation("blacklist")
  const [existingId, setExistingId] = useState<string | null>(null)
  const { mutate, isPending } = useCreateEntry()
  const showFailure = useFailureToast()

  const schema = z.object({
    phone: z.string().refine((typed) => typed.trim() !== "", t("invalid.required")),
    reason: noteShape(t, "reason"),
  })
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { phone, reason: "" },
  })

  const handleSubmit = form.handleSubmit((values) => {
    setExistingId(null)
    mutate(
      {
        conditions: { email, phone: values.phone.trim() },
        action: "allow",
        reason: toNote(values.reason),
      },
      {
        onSuccess: () => {
          toast.success(t("trust.done", { email }))
          onSaved()
        },
        onError: (error) => {
          const duplicate = duplicateId(error)
          setExistingId(duplicate)
          if (fieldsNamedIn(error, ["conditions.phone"]).length) {
            form.setError("phone", { message: t("trust.invalidPhone") }, { shouldFocus: true })
          } else if (!duplicate) showFailure(error)
        },
      }
    )
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("trust.submit")}
      isSaving={isPending}
    >
      {existingId && <DuplicateAlert entryId={existingId} />}
      <InlineTip label={t("trust.tip.label")}>{t("trust.tip.text", { email })}</InlineTip>
      <TextField
        form={form}
        name="phone"
        label={t("fields.phone")}
        hint={t("trust.phoneHint")}
        input={{ type: "tel", placeholder: t("placeholders.phone") }}
      />
      <NoteField form={form} name="reason" />
    </DrawerForm>
  )
}
