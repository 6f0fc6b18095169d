import type { CountryCode } from "libphonenumber-js"

/**
 * Writes a number that was spelled nationally in its international form. The numbering plans are
 * only loaded when somebody asks for this.
 *
 * @returns null where it is no number of that country.
 */
export async function toInternational(phone: string, country: string): Promise<string | null> {
  const { parsePhoneNumberFromString } = await import("libphonenumber-js/min")
  const number = parsePhoneNumberFromString(phone, country.toUpperCase() as CountryCode)
  return number?.isPossible() ? number.formatInternational() : null
}
