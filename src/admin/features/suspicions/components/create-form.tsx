import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import type { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ModalForm } from "../../../ui/components/modals"
import { NoteField } from "../../../ui/fields"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { fieldsNamedIn } from "../../../ui/lib/api-error"
import { useCreateSuspicion } from "../hooks/suspicions"
import {
  emptySuspicion,
  IDENTITY_FIELDS,
  type IdentityField as Field,
  type SuspicionFormValues,
  suspicionSchema,
  toCreateSuspicion,
} from "../lib/create-form"
import { nameOfSuspicion } from "../lib/suspicion"
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

/** Fields whose refusal can be put more clearly than "cannot be stored". */
const EXPLAINED: readonly Field[] = ["email", "phone", "ip", "country_code", "customer_id"]

export const CreateSuspicionForm = () => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useCreateSuspicion()
  const showFailure = useFailureToast()
  const form = useForm<SuspicionFormValues>({
    resolver: zodResolver(suspicionSchema(t)),
    defaultValues: emptySuspicion,
  })

  const showError = (error: FetchError) => {
    // The country may be named as what a national phone number lacks, not as what is wrong.
    const { identity } = form.getValues()
    const filled = IDENTITY_FIELDS.filter((field) => identity[field].trim())
    const rejected = fieldsNamedIn(error, [...filled, "comment"])
    rejected.forEach((field, index) => {
      const options = { shouldFocus: index === 0 }
      if (field === "comment") {
        form.setError("comment", { message: t("comment.invalid") }, options)
        return
      }
      const message = t(EXPLAINED.includes(field) ? `invalid.${field}` : "suspicions.form.invalid")
      form.setError(`identity.${field}`, { message }, options)
    })
    if (!rejected.length) showFailure(error)
  }

  const handleSubmit = form.handleSubmit((values) =>
    mutate(toCreateSuspicion(values), {
      onSuccess: (suspicion) => {
        toast.success(t("suspicions.toasts.created", { name: nameOfSuspicion(suspicion) }))
        handleSuccess()
      },
      onError: showError,
    })
  )

  return (
    <ModalForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("actions.create")}
      isSaving={isPending}
      title={t("suspicions.form.title")}
      description={t("suspicions.form.description")}
    >
      <div className="flex flex-col gap-y-4">
        <IdentityField form={form} name="identity.email" field="email" isRequired />
        <IdentityField
          form={form}
          name="identity.customer_id"
          field="customer_id"
          hint={t("suspicions.form.customerHint")}
        />
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {PERSON.map((field) => (
            <IdentityField key={field} form={form} name={`identity.${field}`} field={field} />
          ))}
        </div>
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
    </ModalForm>
  )
}
