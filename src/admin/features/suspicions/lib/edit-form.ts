import type { TFunction } from "i18next"
import { z } from "zod"
import {
  type AdminSuspicion,
  type AdminUpdateSuspicion,
  SUSPICION_ADDRESS_TYPES,
} from "../../../../types"
import { changedFields, noteShape, toNote } from "../../../ui/lib/form-values"
import { IDENTITY_FIELDS } from "./create-form"

/** Whose suspicion it is stays; the rest can be corrected. */
export const CORRECTED_FIELDS = IDENTITY_FIELDS.filter((field) => field !== "customer_id")

export const correctionSchema = (t: TFunction<"blacklist">, isEmailRequired: boolean) =>
  z.object({
    identity: z
      .record(z.enum(CORRECTED_FIELDS), z.string())
      .refine(({ email }) => !isEmailRequired || email.trim(), {
        path: ["email"],
        message: t("invalid.required"),
      }),
    address_type: z.enum(SUSPICION_ADDRESS_TYPES),
    comment: noteShape(t, "comment"),
    assigned_to: z.string(),
  })

export type CorrectionValues = z.infer<ReturnType<typeof correctionSchema>>

export const toCorrectionValues = (suspicion: AdminSuspicion): CorrectionValues => ({
  identity: Object.fromEntries(
    CORRECTED_FIELDS.map((field) => [field, suspicion[field] ?? ""])
  ) as CorrectionValues["identity"],
  address_type: suspicion.address_type,
  comment: suspicion.comment ?? "",
  assigned_to: suspicion.assigned_to ?? "",
})

const toUpdate = (values: CorrectionValues): AdminUpdateSuspicion => ({
  ...Object.fromEntries(
    CORRECTED_FIELDS.map((field) => [field, values.identity[field].trim() || null])
  ),
  address_type: values.address_type,
  comment: toNote(values.comment),
  assigned_to: values.assigned_to || null,
})

/** Only what was changed: of a suspicion that was reviewed, nothing but the assignment may be. */
export const corrections = (values: CorrectionValues, former: AdminSuspicion) =>
  changedFields(toUpdate(values), toUpdate(toCorrectionValues(former)))
