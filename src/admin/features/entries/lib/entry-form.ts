import type { TFunction } from "i18next"
import type { CountryCode } from "libphonenumber-js"
import { z } from "zod"
import {
  type AdminCreateEntry,
  type AdminEntry,
  type AdminUpdateEntry,
  CONDITION_FIELDS,
  type ConditionField,
  ENTRY_ACTIONS,
  type EntryAction,
  type EntryConditions,
} from "../../../../types"
import {
  changedFields,
  checkDuration,
  durationShape,
  noteShape,
  toDurationValues,
  toExpiresAt,
  toNote,
} from "../../../ui/lib/form-values"
import { ENTRY_TYPES, fieldsOf, listConditions, typeOf } from "./entry-types"

const emptyConditions = Object.fromEntries(CONDITION_FIELDS.map((field) => [field, ""])) as Record<
  ConditionField,
  string
>

/** `expiresAt` is what is stored already, which may lie in the past and stay there. */
export const entryFormSchema = (t: TFunction<"blacklist">, expiresAt: string | null = null) =>
  z
    .object({
      type: z.enum(ENTRY_TYPES),
      conditions: z.record(z.enum(CONDITION_FIELDS), z.string()),
      /** The fields of a combination, in the order in which they were added. */
      added: z.array(z.enum(CONDITION_FIELDS)),
      /** Reads a national phone number. It is no condition. */
      phone_country: z.string(),
      action: z.enum(ENTRY_ACTIONS),
      monitor: z.boolean(),
      active: z.boolean(),
      reason: noteShape(t, "reason"),
      ...durationShape,
    })
    .superRefine((values, context) => {
      const fields = fieldsOf(values.type, values.added)
      const empty = fields.filter((field) => !values.conditions[field].trim())
      const issue = (path: (string | number)[], message: string) =>
        context.addIssue({ code: "custom", path, message })

      if (!fields.length) issue(["added"], t("invalid.addCondition"))
      else if (values.type !== "address") {
        empty.forEach((field) => issue(["conditions", field], t("invalid.required")))
      } else if (empty.length === fields.length) {
        issue(["conditions", fields[0]], t("invalid.any"))
      }
      checkDuration(t, values, context, expiresAt)
    })

export type EntryFormValues = z.infer<ReturnType<typeof entryFormSchema>>

export const toFormValues = (entry?: AdminEntry): EntryFormValues => ({
  type: entry ? typeOf(entry.conditions) : "email",
  conditions: { ...emptyConditions, ...entry?.conditions },
  added: entry ? listConditions(entry.conditions).map(([field]) => field) : [],
  phone_country: "",
  action: entry?.action ?? "block",
  monitor: entry?.mode === "monitor",
  active: entry?.active ?? true,
  reason: entry?.reason ?? "",
  ...toDurationValues(entry?.expires_at),
})

/** What of the form says whom an entry names. */
type AskedValues = Pick<
  EntryFormValues,
  "type" | "added" | "conditions" | "phone_country" | "action"
>

/** In a fixed order, independent of the order in which the fields were added. */
const toConditions = ({
  type,
  added,
  conditions,
}: Pick<AskedValues, "type" | "added" | "conditions">): EntryConditions => {
  const shown = fieldsOf(type, added)
  return Object.fromEntries(
    CONDITION_FIELDS.filter((field) => shown.includes(field))
      .map((field) => [field, conditions[field].trim()] as const)
      .filter(([, value]) => value)
  )
}

export const toCreateEntry = (values: EntryFormValues): AdminCreateEntry => ({
  conditions: toConditions(values),
  action: values.action,
  mode: values.monitor ? "monitor" : "enforce",
  active: values.active,
  reason: toNote(values.reason),
  expires_at: toExpiresAt(values),
})

/** Only what was changed, so that an expired entry can be edited without a new date. */
export const toUpdateEntry = (values: EntryFormValues, entry: AdminEntry): AdminUpdateEntry =>
  changedFields(toCreateEntry(values), toCreateEntry(toFormValues(entry)))

/**
 * Writes a number that was spelled nationally in its international form. The numbering plans are
 * only loaded on the first call.
 *
 * @returns null where it is no number of that country.
 */
export async function toInternational(phone: string, country: string): Promise<string | null> {
  const { parsePhoneNumberFromString } = await import("libphonenumber-js/min")
  const number = parsePhoneNumberFromString(phone, country.toUpperCase() as CountryCode)
  return number?.isPossible() ? number.formatInternational() : null
}

/** The entry in the form, to ask whom it names; null while a field that it needs is empty. */
export function toAsked({ phone_country, action, ...values }: AskedValues) {
  const conditions = toConditions(values)
  const wanted = values.type === "address" ? 1 : fieldsOf(values.type, values.added).length
  if (!wanted || Object.keys(conditions).length < wanted) return null
  return { conditions, action, country: values.type === "phone" ? phone_country : "" }
}

/** The same as the API takes it; null where the phone is none of the country chosen for it. */
export async function toImpactBody({
  country,
  ...body
}: NonNullable<ReturnType<typeof toAsked>>): Promise<{
  conditions: EntryConditions
  action: EntryAction
} | null> {
  if (!country) return body
  const phone = await toInternational(body.conditions.phone ?? "", country)
  return phone ? { ...body, conditions: { ...body.conditions, phone } } : null
}
