import { zodResolver } from "@hookform/resolvers/zod"
import type { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminEntry } from "../../../../../types/http"
import { ADDRESS_FIELDS } from "../../../../../types/vocabulary"
import { duplicateId, type RejectedField, rejectedFields } from "../../../../lib/api-error"
import { type EntryFormValues, entryFormSchema, toFormValues } from "../../../../lib/entry-form"
import { toInternational } from "../../../../lib/phone"

const TEXT_FIELDS = ADDRESS_FIELDS.filter((field) => field !== "country_code").map(
  (field) => `conditions.${field}`
)

/** The form's state, and what the server's refusals mean in it. */
export const useEntryForm = (entry?: AdminEntry) => {
  const { t } = useTranslation("blacklist")
  const [existingId, setExistingId] = useState<string | null>(null)
  const form = useForm<EntryFormValues>({
    resolver: zodResolver(entryFormSchema(t, entry?.expires_at)),
    defaultValues: toFormValues(entry),
  })

  const messageFor = (field: RejectedField) => {
    if (TEXT_FIELDS.includes(field)) return t("invalid.text")
    const name = field.replace("conditions.", "")
    const isCombination = form.getValues("type") === "combination"
    return t(`invalid.${name === "phone" && isCombination ? "phoneWithCountry" : name}`)
  }

  const showError = (error: FetchError) => {
    const rejected = rejectedFields(error)
    rejected.forEach((field, index) =>
      form.setError(field, { message: messageFor(field) }, { shouldFocus: index === 0 })
    )
    const duplicate = duplicateId(error)
    setExistingId(duplicate)
    if (!rejected.length && !duplicate) {
      toast.error(t("errors.failed"), { description: error.message })
    }
  }

  /** Gives the values to save, with a nationally spelled phone number made international. */
  const onSubmit = (save: (values: EntryFormValues) => void) =>
    form.handleSubmit(async (values) => {
      setExistingId(null)
      if (values.type !== "phone" || !values.phone_country) return save(values)

      const phone = await toInternational(values.conditions.phone, values.phone_country)
      if (phone) save({ ...values, conditions: { ...values.conditions, phone } })
      else form.setError("conditions.phone", { message: t("invalid.phone") }, { shouldFocus: true })
    })

  return { form, existingId, showError, onSubmit }
}
