import { combineKeys, lookupKey } from "../lookup-key"
import { wholeAddressHashes } from "./address-hashes"
import type { LedgerKind } from "./attribute-sets"
import type { IdentityHashes } from "./hashes"

/**
 * What facts are found by for the score. The database makes the same keys from the hashes of a fact: see
 * `sql/person-facts.ts`.
 *
 * - `account`: what an account did, logged in
 * - `guest`: what guests did under an e-mail
 * - `phone`: what anybody did with a phone
 * - `place`: orders to a shipping address
 * - `account_place`, `account_network`: where an account was seen
 * - `domain`: orders with an e-mail of a domain that is no mailbox provider's
 */
export type PersonKey =
  "account" | "guest" | "phone" | "place" | "account_place" | "account_network" | "domain"

/** What tells the keys of one kind of fact and one thing from all others. */
export const personSalt = (kind: LedgerKind, key: PersonKey): bigint =>
  lookupKey("ledger", `risk/${kind}/${key}`)

const placeOf = (identity: IdentityHashes): bigint[] =>
  identity.shared.includes("shipping") ? [] : wholeAddressHashes(["address"], "shipping", identity)

/** The keys under which a fact is found for the score of later orders. */
export function personKeys(kind: LedgerKind, identity: IdentityHashes): bigint[] {
  if (kind === "rule_use") return []
  const { account, email, person_phone, ip_network, own_domain } = identity
  const salted = (hashes: bigint[], key: PersonKey) =>
    hashes.map((hash) => combineKeys(hash, personSalt(kind, key)))
  const ofAccount = (hashes: bigint[]) =>
    account.flatMap((id) => hashes.map((hash) => combineKeys(id, hash)))
  const person = [
    ...salted(account, "account"),
    ...salted(account.length ? [] : email, "guest"),
    ...salted(person_phone, "phone"),
  ]
  if (kind !== "order") return person
  const place = placeOf(identity)
  return [
    ...person,
    ...salted(place, "place"),
    ...salted(ofAccount(place), "account_place"),
    ...salted(ofAccount(ip_network), "account_network"),
    ...salted(own_domain, "domain"),
  ]
}
