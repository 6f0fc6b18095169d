import type { EntryConditions } from "../../../types/http"
import { CONDITION_FIELDS, type ConditionField, type AddressField } from "../../../types/vocabulary"
import {
  parsed,
  parseCountry,
  parseEmail,
  parseEmailDomain,
  parseHouseNumber,
  type Parsed,
  parseIp,
  parseIpRange,
  parsePhone,
  parsePostalCode,
  parseProvince,
  parseStreet,
  parseText,
  unparsable,
} from "./canonical"

/** An entry's conditions in canonical form; a range is the list of its networks in CIDR notation. */
export type CanonicalConditions = Partial<Record<Exclude<ConditionField, "ip_range">, string>> & {
  ip_range?: string[]
}

/** What is wrong with one condition. The issue never repeats the value. */
export interface ConditionIssue {
  field: ConditionField
  issue: string
}

export type ParsedConditions =
  { success: true; data: CanonicalConditions } | { success: false; issues: ConditionIssue[] }

const parseId = (raw: string): Parsed<string> =>
  raw.trim() ? parsed(raw.trim()) : unparsable("must not be empty")

/** What the reading of other fields depends on: the country, and the town that an address repeats. */
export type ConditionContext = Pick<EntryConditions, "country_code" | "city">

const ADDRESS_PARSERS: Record<
  AddressField,
  (raw: string, context: ConditionContext) => Parsed<string>
> = {
  first_name: parseText,
  last_name: parseText,
  company: parseText,
  street: parseStreet,
  house_number: (raw, { country_code }) => parseHouseNumber(raw, country_code),
  postal_code: (raw, { country_code }) => parsePostalCode(raw, country_code),
  city: parseText,
  province: (raw, { country_code }) => parseProvince(raw, country_code),
  country_code: parseCountry,
}

const READERS: Record<
  Exclude<ConditionField, "ip_range">,
  (raw: string, context: ConditionContext) => Parsed<string>
> = {
  email: parseEmail,
  phone: (raw, { country_code }) => parsePhone(raw, country_code),
  email_domain: parseEmailDomain,
  ip: parseIp,
  customer_id: parseId,
  list_id: parseId,
  ...ADDRESS_PARSERS,
}

/**
 * Reads what an admin typed into the form that is compared at checkout.
 *
 * @returns the canonical conditions, or every field that cannot be read with what is wrong with it.
 * Phones, house numbers, postal codes and provinces are read with the country of the same entry.
 *
 * @param context - the country and town of the entry, where only some of its conditions are read
 */
export function parseConditions(
  conditions: EntryConditions,
  context: ConditionContext = conditions
): ParsedConditions {
  const data: CanonicalConditions = {}
  const issues: ConditionIssue[] = []

  for (const field of CONDITION_FIELDS) {
    const raw = conditions[field]
    if (raw === undefined) continue

    if (field === "ip_range") {
      const reading = parseIpRange(raw)
      if (reading.success) data.ip_range = reading.data.networks
      else issues.push({ field, issue: reading.issue })
      continue
    }

    const reading = READERS[field](raw, context)
    if (reading.success) data[field] = reading.data
    else issues.push({ field, issue: reading.issue })
  }

  return issues.length ? { success: false, issues } : { success: true, data }
}
