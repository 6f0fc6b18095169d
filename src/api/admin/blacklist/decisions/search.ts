import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { parseEmail } from "../../../../modules/blacklist/screening"
import {
  type Parsed,
  parseEmailDomain,
  parseIp,
  parsePhone,
} from "../../../../modules/blacklist/screening/canonical"
import { linkDecisionsToOrdersWorkflow } from "../../../../workflows"
import { readGraph } from "../../../../workflows/common/core-data/read-graph"
import { searchKeysOf } from "../../../../workflows/decisions/utils/search-keys"
import { plainText } from "../utils/schema"

const VALUE_LENGTH = 500

/** A value in any spelling, brought into the form it is compared by. */
const readable = (field: string, read: (raw: string) => Parsed<string>) =>
  plainText(field)
    .max(VALUE_LENGTH, { message: `${field} must have at most ${VALUE_LENGTH} characters` })
    .transform((raw, context) => {
      const reading = read(raw)
      if (reading.success) return reading.data
      context.addIssue({ code: "custom", message: `${field} ${reading.issue}` })
      return z.NEVER
    })

/** A number is read without a country: nothing beside it says which. */
function readPhone(raw: string): Parsed<string> {
  // A "+" that nobody encoded is a blank in a URL.
  const reading = parsePhone(raw.replace(/^ (?=\d)/, "+"))
  return reading.success || !reading.issue.includes("country_code")
    ? reading
    : {
        success: false,
        issue:
          "is not a phone number in the international form: start it with + and the calling code",
      }
}

/** The filters that find the decisions about a person by what was typed at the checkout. */
export const personFilters = {
  email: readable("email", parseEmail).optional(),
  phone: readable("phone", readPhone).optional(),
  ip: readable("ip", parseIp).optional(),
}

interface PersonFilters {
  email?: string
  phone?: string
  ip?: string
}

/** Decisions that carry the keys of all that was given. */
export function personCondition(
  { email, phone, ip }: PersonFilters,
  container: MedusaContainer
): Record<string, unknown> | null {
  if (email === undefined && phone === undefined && ip === undefined) return null
  const keys = searchKeysOf({ email, ip, phones: phone === undefined ? [] : [phone] }, container)
  // Without a secret no decision has keys: nothing is found, rather than everything.
  return keys.length ? { search_keys: { $contains: keys } } : { id: [] }
}

/** What the search box takes word by word; what it holds is an id, or an e-mail as it is shown. */
const TEXTS = ["id", "cart_id", "order_id", "customer_id", "email"] as const

const dataOf = (reading: Parsed<string>): string | null => (reading.success ? reading.data : null)

/** A word is a whole id, a masked e-mail or a domain: parts of them no index finds. */
function wordCondition(word: string, container: MedusaContainer) {
  const domain = dataOf(parseEmailDomain(word))
  const keys = domain ? searchKeysOf({ email_domains: [domain] }, container) : []
  return {
    $or: [
      ...TEXTS.map((column) => ({ [column]: word })),
      ...(keys.length ? [{ search_keys: { $contains: keys } }] : []),
    ],
  }
}

const textCondition = (q: string, container: MedusaContainer) => ({
  $and: q.split(/\s+/).map((word) => wordCondition(word, container)),
})

/** A calling code is often typed without its "+". */
const asPhone = (q: string): string | null =>
  dataOf(parsePhone(q)) ?? (/^\d{8,15}$/.test(q) ? dataOf(parsePhone(`+${q}`)) : null)

/** The largest number that PostgreSQL takes for an order's. */
const MAX_NUMBER = 2 ** 31 - 1

/** Ids of the orders with this number, as the dashboard (`#12`) or the store's own numbering shows it. */
async function ordersNumbered(q: string, container: MedusaContainer): Promise<string[]> {
  const number = q.replace(/^#/, "")
  if (!number || /\s/.test(number)) return []
  const isPlain = /^\d+$/.test(number) && Number(number) <= MAX_NUMBER
  const orders = await readGraph<{ id: string }>(
    {
      entity: "order",
      fields: ["id"],
      filters: {
        $or: [...(isPlain ? [{ display_id: Number(number) }] : []), { custom_display_id: number }],
      },
      pagination: { take: 10, skip: 0 },
    },
    container
  )
  return orders.map(({ id }) => id)
}

/**
 * What the search box finds: the decisions about an id, a full e-mail or its domain, a phone number, an IP address
 * or the number of an order.
 */
export async function searchCondition(
  q: string,
  container: MedusaContainer
): Promise<Record<string, unknown>> {
  const phone = asPhone(q)
  const keys = searchKeysOf(
    { email: dataOf(parseEmail(q)), phones: phone ? [phone] : [], ip: dataOf(parseIp(q)) },
    container
  )
  const order_id = await ordersNumbered(q, container)
  if (order_id.length) {
    await linkDecisionsToOrdersWorkflow(container).run({ input: { order_ids: order_id } })
  }
  return {
    $or: [
      textCondition(q, container),
      ...(keys.length ? [{ search_keys: { $overlap: keys } }] : []),
      ...(order_id.length ? [{ order_id }] : []),
    ],
  }
}
