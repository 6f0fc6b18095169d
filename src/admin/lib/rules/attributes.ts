import { ADDRESS_FIELDS, type RuleAttribute } from "../../../types/vocabulary"

/** The details of a manual rule as the form groups them. */
export const ATTRIBUTE_GROUPS = {
  person: ["customer_id", "email", "phone", "ip"],
  name: ["first_name", "last_name", "company"],
  address: ["street", "house_number", "postal_code", "city", "province", "country_code"],
} as const satisfies Record<string, readonly RuleAttribute[]>

/** Whether it matters which address is compared: names stand in addresses, too. */
export const comparesAddresses = (attributes: readonly RuleAttribute[]): boolean =>
  attributes.some((attribute) => (ADDRESS_FIELDS as readonly string[]).includes(attribute))
