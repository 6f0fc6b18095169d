import { parseEmail, parsePhone } from "../../../../modules/blacklist/screening"
import { z } from "@medusajs/framework/zod"
import { parseCountry, parseIp } from "../../../../modules/blacklist/screening/canonical"
import type { SuspicionIdentity } from "../../../../types"
import { plainText } from "../utils/body-fields"
import { refuseUnreadable } from "../utils/refuse-unparsable"

const FIELD_LENGTH = 255

const text = (field: keyof SuspicionIdentity) =>
  plainText(field).trim().min(1).max(FIELD_LENGTH).nullish()

/** Who a suspicion is about, as an admin types it; kept as typed. */
export const identityFields = {
  customer_id: text("customer_id"),
  email: text("email"),
  first_name: text("first_name"),
  last_name: text("last_name"),
  company: text("company"),
  phone: text("phone"),
  address_1: text("address_1"),
  address_2: text("address_2"),
  city: text("city"),
  province: text("province"),
  postal_code: text("postal_code"),
  // As core keeps it on orders.
  country_code: text("country_code").transform((code) => code?.toLowerCase()),
  ip: text("ip"),
} satisfies Record<keyof SuspicionIdentity, z.ZodType>

type GivenIdentity = Partial<Record<keyof SuspicionIdentity, string | null>>

/** Names every field that cannot be read: what cannot be compared is of no use on the list. */
export function refuseUnreadableIdentity(given: GivenIdentity, context: z.RefinementCtx): void {
  const { email, country_code, phone, ip } = given
  refuseUnreadable(
    [
      ["email", email, parseEmail],
      ["country_code", country_code, parseCountry],
      ["phone", phone, (raw) => parsePhone(raw, country_code)],
      ["ip", ip, parseIp],
    ],
    context
  )
}
