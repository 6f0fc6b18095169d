import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance, AxiosRequestConfig, AxiosResponse } from "axios"
import { checkoutAt } from "./checkout"
import { createAdmin } from "./people"
import { createShop, type Shop } from "./shop"

/** A running store with a shop that sells and an admin who is logged in, new for every test. */
export interface Store {
  api: AxiosInstance
  container: MedusaContainer
  shop: Shop
  adminId: string
  /** Sends one shopper into the shop. */
  checkout: ReturnType<typeof checkoutAt>
  /** Requests of the admin; answers are returned whatever their status. */
  admin: {
    get: (path: string) => Promise<AxiosResponse>
    post: (path: string, body?: unknown, config?: AxiosRequestConfig) => Promise<AxiosResponse>
    delete: (path: string) => Promise<AxiosResponse>
  }
}

/** Runs a suite on the real app. `store` is filled in before each test. */
export function describeStore(suite: (store: Store) => void): void {
  medusaIntegrationTestRunner({
    testSuite: ({ api, getContainer }) => {
      const store = {} as Store

      beforeEach(async () => {
        const container = getContainer()
        const shop = await createShop(container)
        const { headers, userId } = await createAdmin(container)
        const config = { headers, validateStatus: () => true }
        Object.assign(store, {
          api,
          container,
          shop,
          adminId: userId,
          checkout: checkoutAt(api, shop),
          admin: {
            get: (path: string) => api.get(path, config),
            post: (path: string, body: unknown = {}, own: AxiosRequestConfig = {}) =>
              api.post(path, body, { ...config, ...own, headers: { ...headers, ...own.headers } }),
            delete: (path: string) => api.delete(path, config),
          },
        })
      })
      suite(store)
    },
  })
}

/** What became of a checkout: `order`, or status and body of the refusal. */
export const outcomeOf = ({ status, data }: AxiosResponse) =>
  status === 200 ? data.type : [status, data]

/** Waits for something that a subscriber does, thirty seconds at most. */
export async function eventually<T>(
  look: () => Promise<T>,
  done: (value: T) => boolean
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const value = await look()
    if (done(value)) return value
    if (attempt === 300) throw new Error(`In vain waited for: ${String(done)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
