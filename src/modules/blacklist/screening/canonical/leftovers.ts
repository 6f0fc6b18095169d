/*
 * What an admin types or pastes that can only be a mistake: refused with the way out, because a
 * value that is kept as typed and matches nobody looks like protection and is none.
 */

const WILDCARD = /[*\u2217\uff0a]|^%.|.%$/

/** A local part may hold an asterisk: only where one stands for the rest of it. */
const EMAIL_WILDCARD = /^[*%]|\*@|@.*\*/

/** `'600700800` and `="600700800"`: how a spreadsheet marks text. `'t Hart` is a name. */
const SPREADSHEET_MARK = /^(?:['’](?![tsnTSN][\s-])|=")/

/** `48600700800.0`, `4.86E+10`, `4,86E+10`: what a spreadsheet makes of a long number. */
const SPREADSHEET_NUMBER = /^[+-]?\d+(?:[.,]0+|(?:[.,]\d+)?e\+?\d+)$/i

/** What to do about a wildcard, by the field it stands in. */
const WAY_OUT = {
  email: "use email_domain for every address of a domain",
  email_domain: "give the domain alone, subdomains are included",
  phone: "give each number in full",
  ip: "use ip_range, such as 203.0.113.0/24",
  ip_range: "use CIDR such as 203.0.113.0/24, or first-last",
  postal_code: "give each postal code in full",
  house_number: "leave house_number out for every number of the street",
  text: "give it in full",
} as const

/** Why a value can only be a wildcard or the leftover of a spreadsheet, else `null`. */
export function leftoverIn(raw: string, field: keyof typeof WAY_OUT): string | null {
  const text = raw.trim()
  if (SPREADSHEET_MARK.test(text)) {
    return `begins with ${text[0] === "=" ? '="' : "an apostrophe"}, which a spreadsheet left there: remove it`
  }
  if ((field === "email" ? EMAIL_WILDCARD : WILDCARD).test(text)) {
    return `must not have a wildcard: ${WAY_OUT[field]}`
  }
  return null
}

/** Whether a spreadsheet has rewritten a long number, so that its digits are not sure any more. */
export function rewrittenBySpreadsheet(raw: string): boolean {
  return SPREADSHEET_NUMBER.test(raw.trim())
}
