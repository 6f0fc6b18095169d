import { canonicalEmail, canonicalPhones } from "../canonical"
import type { AddressFacts } from "../facts"
import { lookupKey } from "../lookup-key"
import type { StoredHashes } from "../rules/hashes"
import type { SharedDetails } from "../shared-details"

/** A customer record as core keeps it. */
export interface ScoredCustomer {
  id: string
  has_account: boolean
  email: string | null
  phone: string | null
  addresses: Pick<AddressFacts, "phone" | "country_code">[]
}

const stored = (field: keyof StoredHashes, hashes: bigint[]) =>
  hashes.length ? { [field]: [...new Set(hashes.map(String))] } : {}

/** Whom a customer record stands for, as facts of the ledger hold it: an account, or a guest with the e-mail. */
export function customerHashes(customer: ScoredCustomer, shared: SharedDetails): StoredHashes {
  const { id, has_account, addresses } = customer
  const email = canonicalEmail(customer.email)
  const home = addresses.find(({ country_code }) => country_code)?.country_code
  const phones = [
    ...canonicalPhones(customer.phone, home),
    ...addresses.flatMap(({ phone, country_code }) => canonicalPhones(phone, country_code)),
  ]
  return {
    ...stored("account", has_account ? [lookupKey("customer_id", id)] : []),
    ...stored("email", email && !shared.emails.has(email) ? [lookupKey("email", email)] : []),
    ...stored(
      "person_phone",
      phones.map((phone) => lookupKey("phone", phone))
    ),
  }
}
