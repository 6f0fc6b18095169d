import { customerIdOf, setStatus } from "../admin-api"
import { session } from "../session"
import { order } from "../storefront"

/** Who stands for each status. Sophie and Lukas are what the demo made them. */
export const PEOPLE = {
  neutral: { email: "lukas.weber@post.example", name: "Lukas Weber" },
  blacklisted: { email: "emily.carter@example.com", name: "Emily Carter" },
  whitelisted: { email: "sophie.martin@courriel.example", name: "Sophie Martin" },
}
export type Status = keyof typeof PEOPLE

/** Meets the demo's own manual rule with the next parcel. */
export const RETURNING = {
  example: "returning",
  email: "g.wrona@skrzynka.example",
  rule: "Fourth parcel of a suspect to one address",
}

/** On the suspicion list since the demo was made. */
const SUSPECT = "wsimms77@inbox.example"

export interface Shop {
  flaggedOrder: string
  suspectedOrder: string
  /** The customer whom a rule banned. */
  bannedByRule: string
}

const banByRule = async () => {
  const { page: _, ...outcome } = await order({ example: RETURNING.example })
  if (outcome.placed) throw new Error(`No rule refused ${RETURNING.example}`)
  return customerIdOf(session.api, RETURNING.email, false)
}

const flagOrder = async () => {
  const outcome = await order({ example: "namesake" })
  if (!outcome.placed) throw new Error(`The flagged order was refused: ${outcome.message}`)
  const { orders } = await session.api.get<{ orders: { id: string }[] }>(
    `/admin/orders?q=${outcome.order.slice(1)}&order=-created_at&fields=id&limit=1`
  )
  return orders[0].id
}

/** What the pages need to have something to show. */
export async function prepareShop(): Promise<Shop> {
  const expires_at = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString()
  await setStatus(session.api, PEOPLE.blacklisted.email, {
    status: "blacklisted",
    reason: "Two orders paid with a stolen card",
    expires_at,
  })
  const { suspicions } = await session.api.get<{ suspicions: { order_id: string }[] }>(
    `/admin/blacklist/suspicions?q=${SUSPECT}`
  )
  const shop = {
    flaggedOrder: await flagOrder(),
    suspectedOrder: suspicions[0].order_id,
    bannedByRule: await banByRule(),
  }
  await session.endFlow()
  return shop
}

export const forgetShop = async () => {
  await setStatus(session.api, PEOPLE.blacklisted.email, { status: "neutral" })
  await setStatus(session.api, RETURNING.email, { status: "neutral" }, false)
}
