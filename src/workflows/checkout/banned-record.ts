import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CheckoutFacts, Shopper } from "../../modules/blacklist/screening"
import type { BannedRecord } from "./ban-customer"

const asGuest = (customer_id: string): BannedRecord => ({ customer_id, is_guest: true })

/** The record that core keeps of guests with an e-mail; it makes one for every guest whose e-mail is new. */
async function guestRecordOf(email: string, container: MedusaContainer): Promise<BannedRecord> {
  const customers = container.resolve(Modules.CUSTOMER)
  const find = () =>
    customers.listCustomers({ email, has_account: false }, { select: ["id"], take: 1 })
  const [known] = await find()
  if (known) return asGuest(known.id)
  try {
    return asGuest((await customers.createCustomers({ email })).id)
  } catch (error) {
    // Another checkout with this e-mail made it in the same moment.
    const [made] = await find()
    if (!made) throw error
    return asGuest(made.id)
  }
}

/**
 * Whom a rule bans for what a shopper does: the account that is logged in, or the record of the guest. What a guest
 * typed never bans an account: where core found an account by the e-mail, the guest gets a record of their own.
 *
 * @returns null where the shopper typed nothing that a ban could recognise them by.
 */
export async function bannedRecordOf(
  { customer_id, email }: Pick<CheckoutFacts, "customer_id" | "email">,
  { logged_in_customer_id }: Pick<Shopper, "logged_in_customer_id">,
  container: MedusaContainer
): Promise<BannedRecord | null> {
  if (logged_in_customer_id) return { customer_id: logged_in_customer_id, is_guest: false }
  const [found] = customer_id ? await withoutAccount([customer_id], container) : []
  if (found) return asGuest(found)
  return email ? await guestRecordOf(email.trim().toLowerCase(), container) : null
}

/** Those of the customers who have no account. */
export async function withoutAccount(
  customerIds: string[],
  container: MedusaContainer
): Promise<string[]> {
  if (!customerIds.length) return []
  const guests = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { id: customerIds, has_account: false },
      { select: ["id"], take: customerIds.length }
    )
  return guests.map(({ id }) => id)
}
