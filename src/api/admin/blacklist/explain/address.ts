import { z } from "@medusajs/framework/zod"
import type { AddressFacts } from "../../../../modules/blacklist/screening"
import { plainText } from "../utils/body-fields"

const VALUE_LENGTH = 500

/** A value as a cart may hold it. */
export const value = (field: string) =>
  plainText(field)
    .max(VALUE_LENGTH, { message: `${field} must have at most ${VALUE_LENGTH} characters` })
    .nullish()

const COMPARED = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
  "phone",
] as const satisfies readonly (keyof AddressFacts)[]

/** What else core's APIs show of an address of a cart, an order or a customer. */
const IGNORED = [
  "id",
  "customer_id",
  "address_name",
  "is_default_shipping",
  "is_default_billing",
  "metadata",
  "created_at",
  "updated_at",
  "deleted_at",
] as const

const fieldsOf = <F extends string, T>(fields: readonly F[], schemaOf: (field: F) => T) =>
  Object.fromEntries(fields.map((field) => [field, schemaOf(field)])) as Record<F, T>

/** An address as it was typed, or as it was copied from an answer of core's; null where there is none. */
export const address = (name: string) =>
  z
    .strictObject({
      ...fieldsOf(COMPARED, (field) => value(`${name}.${field}`)),
      ...fieldsOf(IGNORED, () => z.unknown().optional()),
    })
    .transform((given): AddressFacts => fieldsOf(COMPARED, (field) => given[field]))
    .nullish()
