import { zodResolver } from "@hookform/resolvers/zod"
import { Form, useRouteModal } from "@medusajs/dashboard/components"
import type { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import { useForm, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SUSPICION_ADDRESS_TYPES } from "../../../../types"
import { ModalForm } from "../../../ui/components/modals"
import { ChoiceField, DetailInput, NoteField, OptionalMark } from "../../../ui/fields"
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
        <IdentityField form={form} field="email" />
        <IdentityField form={form} field="customer_id" hint={t("suspicions.form.customerHint")} />
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {PERSON.map((field) => (
            <IdentityField key={field} form={form} field={field} />
          ))}
        </div>
      </div>
      <div className="flex flex-col gap-y-4">
        <AddressTypeField form={form} />
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {ADDRESS.map((field) => (
            <IdentityField key={field} form={form} field={field} />
          ))}
        </div>
      </div>
      <IdentityField form={form} field="ip" />
      <NoteField form={form} name="comment" />
    </ModalForm>
  )
}

/** Which address of the shopper the one below is. */
const AddressTypeField = ({ form }: { form: UseFormReturn<SuspicionFormValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <ChoiceField
      form={form}
      name="address_type"
      label={t("suspicions.form.addressType")}
      options={SUSPICION_ADDRESS_TYPES.map((value) => ({
        value,
        label: t(`addressTypes.${value}`),
      }))}
    />
  )
}

interface IdentityFieldProps {
  form: UseFormReturn<SuspicionFormValues>
  field: Field
  hint?: string
}

const IdentityField = ({ form, field, hint }: IdentityFieldProps) => {
  const { t } = useTranslation("blacklist")
  const isLine = field === "address_1" || field === "address_2"

  return (
    <Form.Field
      control={form.control}
      name={`identity.${field}`}
      render={({ field: control }) => (
        <Form.Item>
          <Form.Label icon={field !== "email" && <OptionalMark />}>
            {t(isLine ? `suspicions.form.${field}` : `fields.${field}`)}
          </Form.Label>
          <Form.Control>
            <DetailInput {...control} field={field} />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
