import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AdminCustomerSummary } from "../../../../types"
import { likePattern } from "../utils/like-pattern"

/** How many customers a search looks at; a narrower search finds others. */
const SEARCHED_CUSTOMERS = 1000

const FIELDS = ["id", "email", "first_name", "last_name", "has_account"] as const

/** What a search among customers looks at: the customers, and the reasons of what is about them. */
export async function searchTerms(q: string, container: MedusaContainer) {
  const found = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ q }, { select: ["id"], take: SEARCHED_CUSTOMERS })
  return [{ customer_id: found.map(({ id }) => id) }, { reason: { $ilike: likePattern(q) } }]
}

/** Who customers are, by their ids; one that was deleted since is nobody. */
export async function summariesOf(
  ids: string[],
  container: MedusaContainer
): Promise<Map<string, AdminCustomerSummary>> {
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: ids }, { select: [...FIELDS], take: ids.length })
  return new Map(
    customers.map(({ id, email, first_name, last_name, has_account }) => [
      id,
      { id, email, first_name: first_name ?? null, last_name: last_name ?? null, has_account },
    ])
  )
}
