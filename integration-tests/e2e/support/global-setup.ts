import fs from "node:fs"
import { request } from "@playwright/test"
import { ADMIN } from "./admin-api"
import { ADMIN_STATE, storeUrl } from "./test"
import { CACHE } from "./till"

/** Logs the admin in once, for all specs. */
export default async function logIn() {
  fs.mkdirSync(CACHE, { recursive: true })
  const store = await request.newContext({ baseURL: storeUrl() })
  const { email, password } = ADMIN
  const answer = await store.post("/auth/user/emailpass", { data: { email, password } })
  const { token } = await answer.json()
  const session = await store.post("/auth/session", {
    headers: { authorization: `Bearer ${token}` },
  })
  if (!session.ok()) throw new Error(`The admin cannot log in: ${await session.text()}`)
  await store.storageState({ path: ADMIN_STATE })
  await store.dispose()
}
