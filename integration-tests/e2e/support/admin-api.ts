/** The admin API, for what a flow needs but does not show. */
export interface AdminApi {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body?: unknown) => Promise<T>
  remove: (path: string) => Promise<void>
}

export const ADMIN = { email: "admin@demo.example", password: "demo-admin" }

const answerOf = async (response: Response, what: string) => {
  const body = await response.json().catch(() => null)
  if (!response.ok) throw new Error(`${what}: ${response.status} ${JSON.stringify(body)}`)
  return body
}

export async function connectAdmin(url: string): Promise<AdminApi> {
  const login = await fetch(`${url}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(ADMIN),
  })
  const { token } = await answerOf(login, "login")

  const call = async (method: string, path: string, body?: unknown) =>
    answerOf(
      await fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
      `${method} ${path}`
    )

  return {
    get: (path) => call("GET", path),
    post: (path, body = {}) => call("POST", path, body),
    remove: (path) => call("DELETE", path),
  }
}

/** The customer with this e-mail: an account, or a guest where that is asked for. */
export async function customerIdOf(api: AdminApi, email: string, hasAccount = true) {
  const { customers } = await api.get<{ customers: { id: string }[] }>(
    `/admin/customers?email=${encodeURIComponent(email)}&has_account=${hasAccount}&fields=id`
  )
  if (customers.length !== 1) throw new Error(`${customers.length} customers have ${email}`)
  return customers[0].id
}

export const setStatus = async (
  api: AdminApi,
  email: string,
  status: { status: string; reason?: string; expires_at?: string | null },
  hasAccount = true
) => api.post(`/admin/blacklist/customers/${await customerIdOf(api, email, hasAccount)}`, status)

export const createEntry = async (api: AdminApi, entry: object): Promise<string> =>
  (await api.post<{ entry: { id: string } }>("/admin/blacklist/entries", entry)).entry.id
