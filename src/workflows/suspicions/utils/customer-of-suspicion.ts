import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { canonicalEmail } from "../../../modules/blacklist/screening"
import { emailPatterns } from "./email-patterns"

const PAGE = 500

/** Core has no index for patterns: a customer whose e-mail looks like very many others' is not found. */
const MAX_PAGES = 10

/** By what the customer of a suspicion is found. */
export interface Suspect {
  customer_id: string | null
  /** As it was typed. */
  email: string | null
  canonical_email: string | null
}

/** The newest customer among those found that has the e-mail, whatever its spelling. */
async function newestAmong(
  filters: Record<string, unknown>,
  canonical: string,
  pages: number,
  container: MedusaContainer
): Promise<string | null> {
  const customers = container.resolve(Modules.CUSTOMER)
  for (let page = 0; page < pages; page++) {
    const found = await customers.listCustomers(filters, {
      select: ["id", "email"],
      order: { created_at: "DESC", id: "DESC" },
      take: PAGE,
      skip: page * PAGE,
    })
    const customer = found.find(({ email }) => canonicalEmail(email) === canonical)
    if (customer) return customer.id
    if (found.length < PAGE) return null
  }
  return null
}

async function newestWithEmail(
  typed: string | null,
  canonical: string,
  container: MedusaContainer
): Promise<string | null> {
  const exact = [typed?.trim(), typed?.trim().toLowerCase(), canonical].filter((email) => !!email)
  const known = await newestAmong({ email: [...new Set(exact)] }, canonical, 1, container)
  if (known) return known
  const patterns = emailPatterns(canonical)
  if (!patterns.length) return null
  return await newestAmong(
    { $or: patterns.map((pattern) => ({ email: { $ilike: pattern } })) },
    canonical,
    MAX_PAGES,
    container
  )
}

/**
 * The customer a suspicion is about: the one it names, else the newest record with its e-mail as it
 * was typed, else the newest with another spelling of it.
 */
export async function customerOfSuspicion(
  { customer_id, email, canonical_email }: Suspect,
  container: MedusaContainer
): Promise<string | null> {
  if (customer_id) {
    const [customer] = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ id: customer_id }, { select: ["id"], take: 1 })
    if (customer) return customer.id
  }
  return canonical_email ? await newestWithEmail(email, canonical_email, container) : null
}
