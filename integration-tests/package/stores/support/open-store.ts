import axios, { type AxiosResponse } from "axios"
import { checkoutAt } from "../../../http/support/checkout"
import type { Shop } from "../../../http/support/shop"
import { freePort, type StoreApp } from "./store-app"

export interface Seed {
  shop: Shop
  adminHeaders: Record<string, string>
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A store that answers, over HTTP only: it runs in a process of its own. */
export interface OpenStore {
  url: string
  /** Whether the store prints a line that holds the text, within five seconds. */
  printed: (text: string) => Promise<boolean>
  /** Sends one shopper into the shop. */
  checkout: ReturnType<typeof checkoutAt>
  /** Requests of the admin; answers are returned whatever their status. */
  get: (path: string) => Promise<AxiosResponse>
  post: (path: string, body?: unknown) => Promise<AxiosResponse>
  /** Requests of a shopper, likewise. */
  storeGet: (path: string) => Promise<AxiosResponse>
  storePost: (path: string, body?: unknown) => Promise<AxiosResponse>
  close: () => Promise<void>
  /** Ends the process as a power cut would. */
  kill: () => Promise<void>
}

/** Starts `medusa start` and waits until it answers. */
export async function openStore(app: StoreApp, { shop, adminHeaders }: Seed): Promise<OpenStore> {
  const port = await freePort()
  const server = app.start("start", "--port", String(port))
  let ended = false
  const end = server.ended.finally(() => (ended = true))
  const api = axios.create({ baseURL: `http://localhost:${port}`, validateStatus: () => true })

  const isUp = () =>
    api.get("/health").then(
      ({ status }) => status === 200,
      () => false
    )
  while (!(await isUp())) {
    if (ended) throw new Error(`the store did not start:\n${server.output()}`)
    await wait(100)
  }
  const asAdmin = { headers: adminHeaders }
  const asShopper = { headers: { ...shop.store } }
  return {
    url: `http://localhost:${port}`,
    printed: async (text) => {
      for (let tries = 0; tries < 50 && !server.output().includes(text); tries += 1) await wait(100)
      return server.output().includes(text)
    },
    checkout: checkoutAt(api, shop),
    get: (path) => api.get(path, asAdmin),
    post: (path, body = {}) => api.post(path, body, asAdmin),
    storeGet: (path) => api.get(path, asShopper),
    storePost: (path, body = {}) => api.post(path, body, asShopper),
    close: async () => {
      server.child.kill("SIGTERM")
      const patience = setTimeout(() => server.child.kill("SIGKILL"), 10_000)
      await end
      clearTimeout(patience)
    },
    kill: async () => {
      server.child.kill("SIGKILL")
      await end
    },
  }
}
