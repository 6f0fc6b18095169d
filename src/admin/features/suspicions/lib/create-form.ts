import type { TFunction } from "i18next"
import { z } from "zod"
import {
  type AdminCreateSuspicion,
  SUSPICION_ADDRESS_TYPES,
  type SuspicionIdentity,
} from "../../../../types"
import { noteShape, toNote } from "../../../ui/lib/form-values"

/** Fields in the order in which the form asks for them. */
export const IDENTITY_FIELDS = [
  "email",
  "customer_id",
  "first_name",
  "last_name",
  "company",
  "phone",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "ip",
] as const satisfies readonly (keyof SuspicionIdentity)[]
export type IdentityField = (typeof IDENTITY_FIELDS)[number]

export const suspicionSchema = (t: TFunction<"blacklist">) =>
  z.object({
    identity: z.record(z.enum(IDENTITY_FIELDS), z.string()).refine(({ email }) => email.trim(), {
      path: ["email"],
      message: t("invalid.required"),
    }),
    address_type: z.enum(SUSPICION_ADDRESS_TYPES),
    comment: noteShape(t, "comment"),
  })

export type SuspicionFormValues = z.infer<ReturnType<typeof suspicionSchema>>

export const emptySuspicion: SuspicionFormValues = {
  identity: Object.fromEntries(
    IDENTITY_FIELDS.map((field) => [field, ""])
  ) as SuspicionFormValues["identity"],
  address_type: "shipping",
  comment: "",
}

/** Only what was filled in. */
export const toCreateSuspicion = (values: SuspicionFormValues): AdminCreateSuspicion => ({
  ...Object.fromEntries(
    IDENTITY_FIELDS.map((field) => [field, values.identity[field].trim()]).filter(
      ([, value]) => value
    )
  ),
  address_type: values.address_type,
  comment: toNote(values.comment),
})
