import { CONDITION_FIELDS, type ConditionField, type EntryConditions } from "../../../../types"

/** The simple choices of the form. `combination` takes any set of fields. */
export const ENTRY_TYPES = [
  "email",
  "email_domain",
  "ip",
  "ip_range",
  "phone",
  "address",
  "combination",
] as const
type EntryType = (typeof ENTRY_TYPES)[number]

/** Address fields in the order in which people write an address. */
export const ADDRESS_FIELDS = [
  "street",
  "house_number",
  "postal_code",
  "city",
  "province",
  "country_code",
  "first_name",
  "last_name",
  "company",
] as const satisfies readonly ConditionField[]

const isSingleField = (type: EntryType): type is Exclude<EntryType, "address" | "combination"> =>
  type !== "address" && type !== "combination"

/** The fields that a type shows; `combination` shows those that were added. */
export function fieldsOf(type: EntryType, added: ConditionField[]): ConditionField[] {
  if (type === "combination") return added
  return type === "address" ? [...ADDRESS_FIELDS] : [type]
}

/** The conditions as pairs, in a fixed order. */
export const listConditions = (conditions: EntryConditions): [ConditionField, string][] =>
  CONDITION_FIELDS.flatMap((field) => {
    const value = conditions[field]
    return value === undefined ? [] : [[field, value] as [ConditionField, string]]
  })

/** The simplest type that can show these conditions. */
export function typeOf(conditions: EntryConditions): EntryType {
  const fields = listConditions(conditions).map(([field]) => field)
  const single = ENTRY_TYPES.find((type) => isSingleField(type) && type === fields[0])
  if (single && fields.length === 1) return single
  const places: readonly ConditionField[] = ADDRESS_FIELDS
  return fields.length > 0 && fields.every((field) => places.includes(field))
    ? "address"
    : "combination"
}
