import type { EntryConditions } from "../../../types/http"
import { CONDITION_FIELDS, type ConditionField, type PlaceField } from "../../../types/vocabulary"
import {
  readable,
  readCountry,
  readEmail,
  readEmailDomain,
  readHouseNumber,
  type Reading,
  readIp,
  readIpRange,
  readPhone,
  readPostalCode,
  readStreetField,
  readText,
  unreadable,
} from "./identity"

/** An entry's conditions in canonical form; a range is the list of its networks in CIDR notation. */
export type CanonicalConditions = Partial<Record<Exclude<ConditionField, "ip_range">, string>> & {
  ip_range?: string[]
}

/** What is wrong with one condition. The issue never repeats the value. */
export interface ConditionIssue {
  field: ConditionField
  issue: string
}

export type ConditionsReading =
  { success: true; data: CanonicalConditions } | { success: false; issues: ConditionIssue[] }

const readId = (raw: string): Reading<string> =>
  raw.trim() ? readable(raw.trim()) : unreadable("must not be empty")

const PLACE_READERS: Record<PlaceField, (raw: string) => Reading<string>> = {
  first_name: readText,
  last_name: readText,
  company: readText,
  street: readStreetField,
  house_number: readHouseNumber,
  postal_code: readPostalCode,
  city: readText,
  province: readText,
  country_code: readCountry,
}

const READERS: Record<
  Exclude<ConditionField, "ip_range" | "phone">,
  (raw: string) => Reading<string>
> = {
  email: readEmail,
  email_domain: readEmailDomain,
  ip: readIp,
  customer_id: readId,
  ...PLACE_READERS,
}

/**
 * Reads what an admin typed into the form that is compared at checkout.
 *
 * @returns the canonical conditions, or every field that cannot be read with what is wrong with it.
 * A national phone number is read with the `country_code` of the same conditions.
 */
export function readConditions(conditions: EntryConditions): ConditionsReading {
  const data: CanonicalConditions = {}
  const issues: ConditionIssue[] = []

  for (const field of CONDITION_FIELDS) {
    const raw = conditions[field]
    if (raw === undefined) continue

    if (field === "ip_range") {
      const reading = readIpRange(raw)
      if (reading.success) data.ip_range = reading.data.networks
      else issues.push({ field, issue: reading.issue })
      continue
    }

    const reading =
      field === "phone" ? readPhone(raw, conditions.country_code) : READERS[field](raw)
    if (reading.success) data[field] = reading.data
    else issues.push({ field, issue: reading.issue })
  }

  return issues.length ? { success: false, issues } : { success: true, data }
}
