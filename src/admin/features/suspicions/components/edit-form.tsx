import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import type { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminSuspicion } from "../../../../types"
import { DrawerForm } from "../../../ui/components/drawers"
import { NoteField } from "../../../ui/fields"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { fieldsNamedIn } from "../../../ui/lib/api-error"
import { useUpdateSuspicion } from "../hooks/suspicions"
import {
  CORRECTED_FIELDS,
  type CorrectionValues,
  corrections,
  correctionSchema,
  toCorrectionValues,
} from "../lib/edit-form"
import { nameOfSuspicion } from "../lib/suspicion"
import { AssigneeField } from "./assignee-field"
import { AddressTypeField, IdentityField } from "./identity-fields"

const PERSON = ["first_name", "last_name", "company", "phone"] as const
const ADDRESS = [
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
] as const
const EXPLAINED = ["email", "phone", "ip", "country_code"]

/** Corrects an open suspicion; one that was reviewed can only be assigned. */
export const EditSuspicionForm = ({ suspicion }: { suspicion: AdminSuspicion }) => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useUpdateSuspicion()
  const showFailure = useFailureToast()
  const isOpen = suspicion.status === "open"
  const form = useForm<CorrectionValues>({
    resolver: zodResolver(correctionSchema(t, !suspicion.order_id && !suspicion.cart_id)),
    defaultValues: toCorrectionValues(suspicion),
  })
  const close = () => handleSuccess(`/blacklist/suspicions/${suspicion.id}${location.search}`)

  const showError = (error: FetchError) => {
    if (error.status === 422) {
      form.setError("address_type", { message: t("suspicions.edit.taken") })
      return
    }
    const rejected = fieldsNamedIn(error, [...CORRECTED_FIELDS, "comment", "assigned_to"])
    rejected.forEach((field, index) => {
      const options = { shouldFocus: index === 0 }
      if (field === "comment") {
        form.setError(field, { message: t("comment.invalid") }, options)
      } else if (field === "assigned_to") {
        form.setError(field, { message: t("suspicions.edit.noUser") }, options)
      } else {
        const key = EXPLAINED.includes(field) ? `invalid.${field}` : "suspicions.form.invalid"
        form.setError(`identity.${field}`, { message: t(key) }, options)
      }
    })
    if (!rejected.length) showFailure(error)
  }

  const handleSubmit = form.handleSubmit((values) => {
    const update = corrections(values, suspicion)
    if (!Object.keys(update).length) {
      close()
      return
    }
    mutate(
      { id: suspicion.id, update },
      {
        onSuccess: (saved) => {
          toast.success(t("suspicions.toasts.updated", { name: nameOfSuspicion(saved) }))
          close()
        },
        onError: showError,
      }
    )
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("actions.save")}
      isSaving={isPending}
    >
      <AssigneeField form={form} name="assigned_to" />
      {isOpen && (
        <>
          <IdentityField form={form} name="identity.email" field="email" isRequired />
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            {PERSON.map((field) => (
              <IdentityField key={field} form={form} name={`identity.${field}`} field={field} />
            ))}
          </div>
          <div className="flex flex-col gap-y-4">
            <AddressTypeField form={form} name="address_type" />
            <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
              {ADDRESS.map((field) => (
                <IdentityField key={field} form={form} name={`identity.${field}`} field={field} />
              ))}
            </div>
          </div>
          <IdentityField form={form} name="identity.ip" field="ip" />
          <NoteField form={form} name="comment" />
        </>
      )}
    </DrawerForm>
  )
}
