import type { CustomerStatusReason } from "../../../types/decision"
import type { CanonicalConditions } from "./conditions"
import type { StatusFinding } from "./findings"
import type { Shopper } from "./shopper"

export type RecognisedBy = CustomerStatusReason["detail"]["matched"][number]

/** A banned person who was recognised in a shopper. */
export interface RecognisedBan {
  finding: StatusFinding
  /** By what. */
  matched: RecognisedBy[]
  /** The phones among that. */
  phones: string[]
}

/**
 * Whether an `allow` entry that matches the shopper goes before a ban: where the ban was found by
 * nothing but what the entry names. A phone is that phone, a domain is not the e-mail, and an IP is
 * nothing a ban is found by.
 *
 * A customer who is on the cart but not logged in is there because somebody typed the e-mail: that e-mail
 * found the ban of the record, or the ban by the record's own phone. An entry for a customer, who is logged
 * in then, goes before that customer's own ban, however it was found.
 */
export function isSpared(
  { finding, matched, phones }: RecognisedBan,
  { customer_id, email, phone }: CanonicalConditions,
  shopper: Shopper
): boolean {
  if (customer_id === finding.customer_id) return true
  const namesEmail = email !== undefined
  const namesRecord = namesEmail && shopper.customer_id !== shopper.logged_in_customer_id
  const names: Record<RecognisedBy, boolean> = {
    customer_id: namesRecord && finding.customer_id === shopper.customer_id,
    email: namesEmail,
    phone: phones.every(
      (found) => found === phone || (namesRecord && shopper.record_phones.includes(found))
    ),
  }
  return matched.every((by) => names[by])
}
