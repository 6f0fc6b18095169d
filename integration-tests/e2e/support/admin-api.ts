import { unique } from "./unique"

/** The admin API, for what a spec needs but does not show. */
export interface AdminApi {
  url: string
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body?: object) => Promise<T>
  remove: (path: string) => Promise<void>
}

export const ADMIN = { email: "admin@demo.example", password: "demo-admin", name: "Demo Admin" }

const call = async (url: string, method: string, body?: object, headers?: object) => {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: body && JSON.stringify(body),
  })
  const answer = await response.json().catch(() => null)
  if (!response.ok) {
    throw new Error(`${method} ${url}: ${response.status} ${JSON.stringify(answer)}`)
  }
  return answer
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

export async function connectAdmin(url: string): Promise<AdminApi> {
  const { email, password } = ADMIN
  const { token } = await call(`${url}/auth/user/emailpass`, "POST", { email, password })
  return {
    url,
    get: (path) => call(`${url}${path}`, "GET", undefined, bearer(token)),
    post: (path, body = {}) => call(`${url}${path}`, "POST", body, bearer(token)),
    remove: (path) => call(`${url}${path}`, "DELETE", undefined, bearer(token)),
  }
}

/** The customer with this e-mail: a guest, or an account where that is asked for. */
export async function customerIdOf(api: AdminApi, email: string, hasAccount = false) {
  const { customers } = await api.get<{ customers: { id: string }[] }>(
    `/admin/customers?email=${encodeURIComponent(email)}&has_account=${hasAccount}&fields=id`
  )
  if (customers.length !== 1) throw new Error(`${customers.length} customers have ${email}`)
  return customers[0].id
}

interface NewStatus {
  status: "neutral" | "blacklisted" | "whitelisted"
  reason?: string
  expires_at?: string
}

export const setStatus = (api: AdminApi, customerId: string, status: NewStatus) =>
  api.post(`/admin/blacklist/customers/${customerId}`, status)

/** Answers the entry's id. */
export const createEntry = async (api: AdminApi, entry: object) =>
  (await api.post<{ entry: { id: string } }>("/admin/blacklist/entries", entry)).entry.id

export const removeEntries = async (api: AdminApi, query: string) => {
  const { entries } = await api.get<{ entries: { id: string }[] }>(
    `/admin/blacklist/entries?limit=100&${query}`
  )
  for (const { id } of entries) await api.remove(`/admin/blacklist/entries/${id}`)
}

export async function orderIdOf(api: AdminApi, number: string) {
  const { orders } = await api.get<{ orders: { id: string }[] }>(
    `/admin/orders?q=${number.slice(1)}&order=-created_at&fields=id&limit=1`
  )
  return orders[0].id
}

/** An order that staff made, so that no checkout was screened; answers its id. */
export async function createOrder(api: AdminApi, email = `staff.${unique()}@poczta.example`) {
  const { regions } = await api.get<{ regions: { id: string }[] }>("/admin/regions")
  const { sales_channels: channels } = await api.get<{ sales_channels: { id: string }[] }>(
    "/admin/sales-channels"
  )
  const { draft_order: draft } = await api.post<{ draft_order: { id: string } }>(
    "/admin/draft-orders",
    { email, region_id: regions[0].id, sales_channel_id: channels[0].id }
  )
  await api.post(`/admin/draft-orders/${draft.id}/convert-to-order`)
  return draft.id
}

/** Answers the suspicion's id. */
export const createSuspicion = async (api: AdminApi, suspicion: object) => {
  const path = "/admin/blacklist/suspicions"
  return (await api.post<{ suspicion: { id: string } }>(path, suspicion)).suspicion.id
}

/** Who can log in to the storefront, with the one password of the demo. */
export async function createAccount(
  api: AdminApi,
  { address, ...customer }: { email: string; phone: string; address: Record<string, string> }
) {
  const { api_keys: keys } = await api.get<{ api_keys: { token: string }[] }>(
    "/admin/api-keys?type=publishable&limit=1"
  )
  const registered = await call(`${api.url}/auth/customer/emailpass/register`, "POST", {
    email: customer.email,
    password: "demo",
  })
  const headers = {
    "x-publishable-api-key": keys[0].token,
    ...bearer(registered.token),
  }
  const created = await call(
    `${api.url}/store/customers`,
    "POST",
    { ...customer, first_name: address.first_name, last_name: address.last_name },
    headers
  )
  await api.post(`/admin/customers/${created.customer.id}/addresses`, address)
  return created.customer.id as string
}
