import type { TFunction } from "i18next"
import { z } from "zod"
import { ENTRY_ACTIONS, LISTED_FIELDS } from "../../../../types"
import {
  checkDuration,
  durationShape,
  noteShape,
  toDurationValues,
  toExpiresAt,
  toNote,
} from "../../../ui/lib/form-values"

/** A list may hold values of several types, each being what it looks like. */
export const MIXED = "mixed"

export const importSchema = (t: TFunction<"blacklist">) =>
  z
    .object({
      file: z.custom<File | null>().refine((file) => file !== null, t("imports.form.required")),
      type: z.enum([MIXED, ...LISTED_FIELDS]),
      action: z.enum(ENTRY_ACTIONS),
      monitor: z.boolean(),
      reason: noteShape(t, "reason"),
      ...durationShape,
    })
    .superRefine((values, context) => checkDuration(t, values, context))

export type ImportFormValues = z.infer<ReturnType<typeof importSchema>>

export const emptyImport = (): ImportFormValues => ({
  file: null,
  type: MIXED,
  action: "block",
  monitor: false,
  reason: "",
  ...toDurationValues(null),
})

/** The form as the API takes it. */
export function toFormData(values: ImportFormValues): FormData {
  const form = new FormData()
  const fields = {
    type: values.type === MIXED ? null : values.type,
    action: values.action,
    mode: values.monitor ? "monitor" : "enforce",
    reason: toNote(values.reason),
    expires_at: toExpiresAt(values),
  }
  for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value)
  if (values.file) form.append("file", values.file)
  return form
}
