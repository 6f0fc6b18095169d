import {
  type AdminApi,
  createOrder,
  customerIdOf,
  orderIdOf,
  removeEntries,
  setStatus,
} from "./admin-api"
import { newShopper, type Shop } from "./storefront"
import { unique } from "./unique"

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
export const SUSPECT = { email: "wsimms77@inbox.example", name: "Walter Simms" }

export interface Cast {
  flaggedOrder: string
  suspectedOrder: string
  heldOrder: string
  releasedOrder: string
  /** What finds the customer whose ban was lifted. */
  pastBan: string
}

/** Holds an order, looks at it and says so. */
const hold = async (api: AdminApi, orderId: string) => {
  const at = `/admin/blacklist/orders/${orderId}/hold`
  await api.post(at, { reason: "Two names, one card" })
  await api.post(`${at}/checklist`, { item: "customer_identity", done: true })
  await api.post(`${at}/comments`, { text: "Called twice, nobody answered" })
  return orderId
}

const release = async (api: AdminApi, orderId: string) => {
  await api.post(`/admin/blacklist/orders/${orderId}/hold/release`, { comment: "She called back" })
  return orderId
}

/** Somebody who was banned for a while. */
const banForAWhile = async (api: AdminApi) => {
  const digits = unique()
  const { customer } = await api.post<{ customer: { id: string } }>("/admin/customers", {
    email: `byly.${digits}@poczta.example`,
    first_name: "Bogdan",
    last_name: `Były${digits}`,
  })
  await setStatus(api, customer.id, { status: "blacklisted", reason: "Parcels never collected" })
  await setStatus(api, customer.id, { status: "neutral" })
  return digits
}

/** A refusal is among the checkouts. */
const beRefused = async (api: AdminApi, shop: Shop) => {
  const guest = newShopper()
  await api.post("/admin/blacklist/entries", {
    conditions: { email: guest.email },
    reason: "Two chargebacks",
  })
  await shop.order(guest)
  await removeEntries(api, `q=${encodeURIComponent(guest.email)}`)
}

const banByRule = async (api: AdminApi, shop: Shop) => {
  const { manual_rules: rules } = await api.get<{ manual_rules: { id: string }[] }>(
    `/admin/blacklist/manual-rules?q=${encodeURIComponent(RETURNING.rule)}`
  )
  const isBannedByRule = async () => {
    const id = await customerIdOf(api, RETURNING.email)
    const { customer_status: current } = await api.get<{
      customer_status: { status: string; source_id: string | null }
    }>(`/admin/blacklist/customers/${id}`)
    return current.status === "blacklisted" && current.source_id === rules[0].id
  }
  if (await isBannedByRule()) return
  await shop.order({ example: RETURNING.example })
  if (!(await isBannedByRule())) throw new Error(`The rule did not ban ${RETURNING.email}`)
}

/** Makes what the pages show. What is there from another worker stays as it is. */
export async function gatherCast(api: AdminApi, shop: Shop): Promise<Cast> {
  const expires_at = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString()
  await setStatus(api, await customerIdOf(api, PEOPLE.blacklisted.email, true), {
    status: "blacklisted",
    reason: "Two orders paid with a stolen card",
    expires_at,
  })
  await banByRule(api, shop)
  // An entry of the demo flags the name.
  const namesake = newShopper({
    example: "namesake",
    email: `j.kowalski.${unique()}@skrzynka.example`,
  })
  const { suspicions } = await api.get<{ suspicions: { order_id: string }[] }>(
    `/admin/blacklist/suspicions?q=${SUSPECT.email}`
  )
  await beRefused(api, shop)
  return {
    heldOrder: await hold(api, await createOrder(api)),
    releasedOrder: await release(api, await hold(api, await createOrder(api))),
    pastBan: await banForAWhile(api),
    flaggedOrder: await orderIdOf(api, await shop.buy(namesake)),
    suspectedOrder: suspicions[0].order_id,
  }
}
