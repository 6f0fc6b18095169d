import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import type { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ADDRESS_FIELDS, type AdminEntry } from "../../../../types"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { duplicateId, type RejectedField, rejectedFields } from "../lib/entry-errors"
import {
  entryFormSchema,
  type EntryFormValues,
  toCreateEntry,
  toFormValues,
  toInternational,
  toUpdateEntry,
} from "../lib/entry-form"
import { useCreateEntry, useUpdateEntry } from "./entries"
import { Declined, useTooBroad } from "./use-too-broad"
import { useConditionText } from "./use-condition-text"

const TEXT_FIELDS = ADDRESS_FIELDS.filter((field) => field !== "country_code").map(
  (field) => `conditions.${field}`
)

/** The state of the form, which creates an entry or changes the given one. */
export const useEntryForm = (entry?: AdminEntry) => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const showFailure = useFailureToast()
  const [existingId, setExistingId] = useState<string | null>(null)
  const { mutateAsync: create, isPending: isCreating } = useCreateEntry()
  const { mutateAsync: update, isPending: isUpdating } = useUpdateEntry()
  const unlessTooBroad = useTooBroad()

  const form = useForm<EntryFormValues>({
    resolver: zodResolver(entryFormSchema(t, entry?.expires_at)),
    defaultValues: toFormValues(entry),
  })
  const customerId = useWatch({ control: form.control, name: "conditions.customer_id" })
  const listId = useWatch({ control: form.control, name: "conditions.list_id" })
  const { entryName } = useConditionText([{ customer_id: customerId, list_id: listId }])

  const messageFor = (field: RejectedField) => {
    if (TEXT_FIELDS.includes(field)) return t("invalid.text")
    const name = field.replace("conditions.", "")
    const isCombination = form.getValues("type") === "combination"
    return t(`invalid.${name === "phone" && isCombination ? "phoneWithCountry" : name}`)
  }

  const onError = (error: FetchError) => {
    const rejected = rejectedFields(error)
    rejected.forEach((field, index) =>
      form.setError(field, { message: messageFor(field) }, { shouldFocus: index === 0 })
    )
    const duplicate = duplicateId(error)
    setExistingId(duplicate)
    if (!rejected.length && !duplicate) showFailure(error)
  }

  const save = async (values: EntryFormValues) => {
    try {
      const { conditions } = await unlessTooBroad((confirmed) =>
        entry
          ? update({ id: entry.id, update: { ...toUpdateEntry(values, entry), ...confirmed } })
          : create({ ...toCreateEntry(values), ...confirmed })
      )
      const toastKey = entry ? "entries.toasts.updated" : "entries.toasts.created"
      toast.success(t(toastKey, { name: entryName(conditions) }))
      handleSuccess()
    } catch (error) {
      if (!(error instanceof Declined)) onError(error as FetchError)
    }
  }

  const handleSubmit = form.handleSubmit(async (values) => {
    setExistingId(null)
    if (values.type !== "phone" || !values.phone_country) return save(values)

    const phone = await toInternational(values.conditions.phone, values.phone_country)
    if (phone) save({ ...values, conditions: { ...values.conditions, phone } })
    else form.setError("conditions.phone", { message: t("invalid.phone") }, { shouldFocus: true })
  })

  return { form, existingId, isSaving: isCreating || isUpdating, handleSubmit }
}
