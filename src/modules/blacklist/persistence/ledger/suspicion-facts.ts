import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SuspicionIdentity } from "../../../../types/http"
import type { SuspicionAddressType, SuspicionStatus } from "../../../../types/vocabulary"
import { EMPTY_FACTS } from "../../screening/facts"
import { hashesOf, toldByStaff } from "../../screening/rules"
import type { SharedDetails } from "../../screening/shared-details"
import { shopperOf } from "../../screening/shopper"
import type { RuleCache } from "../rule-cache"
import { deleteFacts, type NewFact, recordFacts } from "./facts"

interface SuspicionRow extends SuspicionIdentity {
  id: string
  order_id: string | null
  cart_id: string | null
  address_type: SuspicionAddressType
  status: SuspicionStatus
  created_at: Date
  by_guest: boolean
}

/** What an admin writes down of somebody is about the account, too; what a guest typed is not. */
function factOf(row: SuspicionRow, shared: SharedDetails): NewFact {
  const { id, order_id, cart_id, created_at, customer_id, email, ip, address_type, ...rest } = row
  const { by_guest, ...address } = rest
  const shopper = shopperOf(
    {
      ...EMPTY_FACTS,
      customer_id,
      logged_in_customer_id: by_guest ? null : customer_id,
      email,
      ip,
      [`${address_type}_address`]: address,
    },
    shared
  )
  const identity = hashesOf(shopper)
  return {
    kind: "suspicion",
    happened_at: created_at,
    order_id,
    cart_id,
    source_id: id,
    identity: by_guest ? identity : toldByStaff(identity),
  }
}

/**
 * Makes the ledger agree with the suspicions of these ids as they are now: one that was dismissed or
 * deleted no longer counts.
 */
export async function syncSuspicionFacts(
  transaction: Knex,
  ruleCache: RuleCache,
  shared: SharedDetails,
  ids: string[]
): Promise<void> {
  if (!ids.length) return
  await deleteFacts(transaction, "kind = 'suspicion' and source_id = any (?::text[])", [ids])
  const rows: SuspicionRow[] = await transaction("blacklist_suspicion")
    .whereRaw("id = any (?::text[])", [ids] as Knex.RawBinding[])
    .whereNot({ status: "dismissed" })
    .whereNull("deleted_at")
  await recordFacts(
    transaction,
    ruleCache,
    rows.map((row) => factOf(row, shared))
  )
}
