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

const ADDRESS_PARSERS: Record<AddressField, (raw: string) => Parsed<string>> = {
  first_name: parseText,
  last_name: parseText,
  company: parseText,
  street: parseStreet,
  house_number: parseHouseNumber,
  postal_code: parsePostalCode,
  city: parseText,
  province: parseText,
  country_code: parseCountry,
}

const READERS: Record<
  Exclude<ConditionField, "ip_range" | "phone">,
  (raw: string) => Parsed<string>
> = {
  email: parseEmail,
  email_domain: parseEmailDomain,
  ip: parseIp,
  customer_id: parseId,
  ...ADDRESS_PARSERS,
}

/**
 * Reads what an admin typed into the form that is compared at checkout.
 *
 * @returns the canonical conditions, or every field that cannot be read with what is wrong with it.
 * A national phone number is read with the `country_code` of the same conditions.
 */
export function parseConditions(conditions: EntryConditions): ParsedConditions {
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

    const reading =
      field === "phone" ? parsePhone(raw, conditions.country_code) : READERS[field](raw)
    if (reading.success) data[field] = reading.data
    else issues.push({ field, issue: reading.issue })
  }

  return issues.length ? { success: false, issues } : { success: true, data }
}
