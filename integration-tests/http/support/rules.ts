import type { AdminAutoRule, AdminManualRule, AdminSuspicion } from "../../../src/types/http"
import type { Reason } from "../../../src/types/decision"
import type { Store } from "./store"

type Fields = Record<string, unknown>

export const HOUR = { value: 1, unit: "hour" } as const
export const DAY = { value: 1, unit: "day" } as const

/** The admin of the fraud rules: what is asked for is done, or the test fails saying why not. */
export function rulesOf(store: Store) {
  const post = async (path: string, body: Fields) => {
    const { status, data } = await store.admin.post(`/admin/blacklist/${path}`, body)
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(data)}`)
    return data
  }
  return {
    /** Too many orders an hour; one is let through. */
    auto: async (rule: Fields): Promise<AdminAutoRule> =>
      (
        await post("auto-rules", {
          name: "Orders an hour",
          type: "orders",
          limit: 1,
          period: HOUR,
          ...rule,
        })
      ).auto_rule,

    /** The same e-mail once before, whoever it is. */
    manual: async (rule: Fields): Promise<AdminManualRule> =>
      (
        await post("manual-rules", {
          name: "Same details",
          attributes: ["email"],
          permitted_strikes: 1,
          requires_suspicion: false,
          ...rule,
        })
      ).manual_rule,

    change: (rule: { id: string }, fields: Fields) =>
      post(`${rule.id.startsWith("blarule") ? "auto" : "manual"}-rules/${rule.id}`, fields),

    remove: (rule: { id: string }) =>
      store.admin.delete(
        `/admin/blacklist/${rule.id.startsWith("blarule") ? "auto" : "manual"}-rules/${rule.id}`
      ),

    /** Puts an order or somebody on the suspicion list. */
    suspect: async (who: Fields): Promise<AdminSuspicion> =>
      (await post("suspicions", who)).suspicion,

    suspicions: async (query = ""): Promise<AdminSuspicion[]> =>
      (await store.admin.get(`/admin/blacklist/suspicions?order=created_at${query}`)).data
        .suspicions,

    statusOf: async (customerId: string) =>
      (await store.admin.get(`/admin/blacklist/customers/${customerId}`)).data.customer_status,

    banned: async () =>
      (await store.admin.get("/admin/blacklist/customers?status=blacklisted")).data
        .customer_statuses,

    decisions: async (query = "") =>
      (await store.admin.get(`/admin/blacklist/decisions?limit=100${query}`)).data.decisions,

    /** What would be decided about a cart, an order or given facts. */
    explain: async (what: Fields): Promise<{ outcome: string; reasons: Reason[] } & Fields> =>
      (await post("explain", what)).decision,
  }
}

/** Names of what spoke against a checkout, sorted. */
export const namesOf = ({ reasons }: { reasons: { name: string | null }[] }) =>
  reasons.map(({ name }) => name).sort()
