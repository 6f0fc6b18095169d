import type { TFunction } from "i18next"
import { z } from "zod"
import {
  type AdminCreateList,
  type AdminList,
  LIST_IMPORT_MODES,
  LIST_USES,
  LISTED_FIELDS,
  type ListedField,
  type ListUse,
} from "../../../../types"

const NAME_LENGTH = 255
const SOURCE_LENGTH = 500

/** Of what a list of such a use can be. */
export const typesOf = (use: ListUse): readonly ListedField[] => {
  if (use === "disposable") return ["email_domain"]
  return use === "proxy" ? ["ip_range", "ip"] : LISTED_FIELDS
}

export const listFormSchema = (t: TFunction<"blacklist">) =>
  z.object({
    name: z.string().trim().min(1, t("invalid.required")).max(NAME_LENGTH, t("lists.form.tooLong")),
    use: z.enum(LIST_USES),
    type: z.enum(LISTED_FIELDS),
    source: z.string().trim().max(SOURCE_LENGTH, t("lists.form.tooLong")),
  })

export type ListFormValues = z.infer<ReturnType<typeof listFormSchema>>

export const toListValues = (list?: AdminList): ListFormValues => ({
  name: list?.name ?? "",
  use: list?.use ?? "custom",
  type: list?.type ?? "email_domain",
  source: list?.source ?? "",
})

export const toList = ({ source, ...values }: ListFormValues): AdminCreateList => ({
  ...values,
  source: source || null,
})

export const importListSchema = (t: TFunction<"blacklist">) =>
  z.object({
    file: z.custom<File | null>().refine((file) => file !== null, t("imports.form.required")),
    mode: z.enum(LIST_IMPORT_MODES),
  })

export type ImportListValues = z.infer<ReturnType<typeof importListSchema>>

/** The form as the API takes it. */
export function toImportForm({ file, mode }: ImportListValues): FormData {
  const form = new FormData()
  form.append("mode", mode)
  if (file) form.append("file", file)
  return form
}
