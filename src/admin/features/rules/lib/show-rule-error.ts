import type { FetchError } from "@medusajs/js-sdk"
import type { FieldValues, Path, UseFormReturn } from "react-hook-form"
import { refusedField } from "../../../ui/lib/api-error"
import type { Translate } from "./rule"

/** Where the form shows what the API calls by another name. */
const FIELDS = {
  name: "name",
  attributes: "attributes",
  address_type: "address_type",
  count: "count",
  count_by: "count_by",
  distinct: "distinct",
  type: "type",
  permitted_strikes: "permitted_strikes",
  limit: "limit",
  period: "period.value",
  only_for_guests: "audience",
  for_unassigned_customers: "audience",
  customer_group_ids: "customer_group_ids",
  action: "action",
  block_duration: "block_duration.value",
  suspicion_after: "suspicion_after",
  blacklist_after: "blacklist_after.suspicions",
  "blacklist_after.suspicions": "blacklist_after.suspicions",
  "blacklist_after.period": "blacklist_after.period.value",
  sales_channel_ids: "sales_channel_ids",
} as const

type Field = keyof typeof FIELDS

const MESSAGES: Partial<Record<Field, string>> = {
  customer_group_ids: "unknownGroup",
  sales_channel_ids: "unknownChannel",
  period: "longPeriod",
  block_duration: "longPeriod",
  "blacklist_after.period": "longPeriod",
}

/** Puts a refusal of the server to the field that it names, else into a toast. */
export function showRuleError<TValues extends FieldValues>(
  t: Translate,
  form: UseFormReturn<TValues>,
  error: FetchError,
  showFailure: (error: Error) => void
) {
  const field = refusedField(error, Object.keys(FIELDS) as Field[])
  if (!field) {
    showFailure(error)
    return
  }
  const message = t(`rules.invalid.${MESSAGES[field] ?? "refused"}`)
  form.setError(FIELDS[field] as Path<TValues>, { message }, { shouldFocus: true })
}
