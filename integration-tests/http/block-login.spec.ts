import { Modules } from "@medusajs/framework/utils"
import { describeStore } from "./support/store"

jest.setTimeout(240_000)

const LOGIN = { email: "gone@login.example", password: "only-for-tests-1" }
const WRONG = [401, { type: "unauthorized", message: "Invalid email or password" }]

describeStore((store) => {
  const post = (path: string, body: unknown, token?: string) =>
    store.api.post(path, body, {
      headers: { ...store.shop.store, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      validateStatus: () => true,
    })
  const logIn = (password = LOGIN.password) =>
    post("/auth/customer/emailpass", { ...LOGIN, password })
  const answerOf = ({ status, data }: { status: number; data: unknown }) => [status, data]

  /** Registers as a shopper does; answers a token of the account and its customer's id. */
  const register = async () => {
    const { data } = await post("/auth/customer/emailpass/register", LOGIN)
    const made = await post("/store/customers", { email: LOGIN.email }, data.token)
    return { customerId: made.data.customer.id as string, token: (await logIn()).data.token }
  }

  it("a banned customer logs in as long as block_login is off, and not once it is on", async () => {
    const { customerId, token } = await register()
    const setStatus = (status: string) =>
      store.admin.post(`/admin/blacklist/customers/${customerId}`, { status })
    await setStatus("blacklisted")
    expect((await logIn()).status).toBe(200)

    await store.admin.post("/admin/blacklist/settings", { block_login: true })
    expect(answerOf(await logIn())).toEqual(WRONG)
    expect(answerOf(await logIn())).toEqual(answerOf(await logIn("wrong")))
    expect(answerOf(await post("/auth/session", {}, token))).toEqual(WRONG)
    expect(answerOf(await post("/auth/token/refresh", {}, token))).toEqual(WRONG)

    await setStatus("neutral")
    expect((await logIn()).status).toBe(200)
    expect((await post("/auth/session", {}, token)).status).toBe(200)
  })

  it("admins and honest customers log in as before", async () => {
    await store.admin.post("/admin/blacklist/settings", { block_login: true })
    const { token } = await register()
    expect(token).toEqual(expect.any(String))
    expect(answerOf(await logIn("wrong"))).toEqual(WRONG)

    await store.container.resolve(Modules.AUTH).register("emailpass", { body: LOGIN })
    const admin = await post("/auth/user/emailpass", LOGIN)
    expect(admin.status).toBe(200)
  })
})
