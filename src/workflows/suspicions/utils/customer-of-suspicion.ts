import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { emailOnFile } from "../../../modules/blacklist/screening/identity"

const PAGE = 500

/**
 * Patterns that every spelling of an e-mail matches, and some other e-mails do. Core keeps e-mails
 * as they were typed: dots, a `+tag`, another domain of the provider or a personal subdomain may be
 * where the canonical form has none.
 */
function spellings(canonical: string): string[] {
  const local = canonical.slice(0, canonical.lastIndexOf("@"))
  const letters = [...local].map((letter) => (/[a-z0-9]/.test(letter) ? letter : "%"))
  return [`${letters.join("%")}%@%`, `%@${letters.join("")}.%`]
}

async function newestWithEmail(
  canonical: string,
  container: MedusaContainer
): Promise<string | null> {
  const customers = container.resolve(Modules.CUSTOMER)
  for (let skip = 0; ; skip += PAGE) {
    const page = await customers.listCustomers(
      { $or: spellings(canonical).map((pattern) => ({ email: { $ilike: pattern } })) },
      { select: ["id", "email"], order: { created_at: "DESC", id: "DESC" }, take: PAGE, skip }
    )
    const customer = page.find(({ email }) => emailOnFile(email) === canonical)
    if (customer) return customer.id
    if (page.length < PAGE) return null
  }
}

/** The customer a suspicion is about: the one it names, else the newest record with its e-mail. */
export async function customerOfSuspicion(
  { customer_id, canonical_email }: { customer_id: string | null; canonical_email: string | null },
  container: MedusaContainer
): Promise<string | null> {
  if (customer_id) {
    const [customer] = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ id: customer_id }, { select: ["id"], take: 1 })
    if (customer) return customer.id
  }
  return canonical_email ? await newestWithEmail(canonical_email, container) : null
}
