import type { TFunction } from "i18next"
import { z } from "zod"
import type {
  AdminCreateEntry,
  AdminEntry,
  AdminUpdateEntry,
  EntryConditions,
} from "../../types/http"
import type { ConditionField } from "../../types/vocabulary"
import { CONDITION_FIELDS, ENTRY_ACTIONS } from "../../types/vocabulary"
import { changedFields } from "./changed-fields"
import { checkDuration, durationShape, toDurationValues, toExpiresAt } from "./duration"
import { ENTRY_TYPES, fieldsOf, listConditions, typeOf } from "./entry-types"
import { MAX_REASON_LENGTH, reasonShape, toReason } from "./reason"

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
      /** Reads a national phone number; no condition of its own. */
      phone_country: z.string(),
      action: z.enum(ENTRY_ACTIONS),
      monitor: z.boolean(),
      active: z.boolean(),
      reason: reasonShape(t("reason.tooLong", { count: MAX_REASON_LENGTH })),
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
      checkDuration(
        values,
        context,
        { required: t("duration.required"), future: t("duration.future") },
        expiresAt
      )
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

/** In one order, whatever order the fields were added in. */
const toConditions = ({ type, added, conditions }: EntryFormValues): EntryConditions => {
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
  reason: toReason(values.reason),
  expires_at: toExpiresAt(values),
})

/** Only what was changed, so that an expired entry can be edited without a new date. */
export const toUpdateEntry = (values: EntryFormValues, entry: AdminEntry): AdminUpdateEntry =>
  changedFields(toCreateEntry(values), toCreateEntry(toFormValues(entry)))
