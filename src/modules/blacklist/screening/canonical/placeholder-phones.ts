import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min"
import { canonicalCountry } from "./country"

/** Fewer digits in their order may come by chance. */
const SHORTEST_RUN = 5

const UPWARDS = "01234567890123456789"
const DOWNWARDS = "98765432109876543210"

/** One digit again and again, digits in their order, or zeros with hardly anything behind them. */
const isMadeUp = (digits: string): boolean =>
  /^(\d)\1*$/.test(digits) ||
  /^0{4,}\d{1,3}$/.test(digits) ||
  (digits.length >= SHORTEST_RUN && (UPWARDS.includes(digits) || DOWNWARDS.includes(digits)))

/** Worth a second look: all else is no placeholder, whatever its calling code. */
const SUSPICIOUS =
  /(\d)\1{3}$|0{4}\d{1,3}$|(?:1234|2345|3456|4567|5678|6789|7890|8901|9012|0123)|(?:9876|8765|7654|6543|5432|4321|3210)/

/**
 * Whether a number in E.164 is one that many people type who do not want to give theirs: `+48 000 000 000`,
 * `+48 123 456 789`, `+1 111 111 1111`. Numbers with a pattern that are somebody's are none:
 * `500 500 500`, `600 700 800`.
 */
export function isPlaceholderNumber(e164: string): boolean {
  if (!SUSPICIOUS.test(e164)) return false
  const national = parsePhoneNumberFromString(e164)?.nationalNumber
  return national !== undefined && isMadeUp(national)
}

/** The same for the digits of a number that could not be read: also behind a calling code or a trunk digit. */
export function arePlaceholderDigits(digits: string, country?: string | null): boolean {
  if (isMadeUp(digits)) return true
  const code = canonicalCountry(country).toUpperCase()
  const calling = isSupportedCountry(code) ? String(getCountryCallingCode(code)) : ""
  const national = calling && digits.startsWith(calling) ? digits.slice(calling.length) : digits
  return (
    isMadeUp(national) || isMadeUp(national.replace(/^0/, "")) || /^\d{1,3}(\d)\1{6,}$/.test(digits)
  )
}
