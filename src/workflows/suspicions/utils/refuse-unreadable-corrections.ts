import { MedusaError } from "@medusajs/framework/utils"
import type { SuspicionRow } from "../../../modules/blacklist"
import type { SuspicionCorrections } from "../../../modules/blacklist/persistence/suspicions"
import { parseEmail, parsePhone } from "../../../modules/blacklist/screening"
import { parseCountry, parseIp } from "../../../modules/blacklist/screening/canonical"

const refuse = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/**
 * What cannot be compared is of no use on the list. A phone is read with the country that the suspicion will have.
 *
 * @throws MedusaError `invalid_data` naming the field.
 */
export function refuseUnreadableCorrections(
  former: SuspicionRow,
  changes: SuspicionCorrections
): void {
  const { email, country_code, phone, ip } = changes
  const country = country_code === undefined ? former.country_code : country_code
  const readings = {
    email: email && parseEmail(email),
    country_code: country_code && parseCountry(country_code),
    phone: phone && parsePhone(phone, country),
    ip: ip && parseIp(ip),
  }
  for (const [field, reading] of Object.entries(readings)) {
    if (reading && !reading.success) throw refuse(`${field} ${reading.issue}`)
  }
  if (email === null && !former.order_id && !former.cart_id) {
    throw refuse("email is required where there is no order")
  }
}
