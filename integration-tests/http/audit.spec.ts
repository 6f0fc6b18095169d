import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { setCustomerStatusesWorkflow } from "../../src/workflows"
import { describeStore } from "./support/store"

jest.setTimeout(120_000)

describeStore((store) => {
  it("every change passes the audit with its actor, and without personal data", async () => {
    const debug = jest.spyOn(store.container.resolve(ContainerRegistrationKeys.LOGGER), "debug")
    const customers = store.container.resolve("customer")
    const customer = await customers.createCustomers({ email: "jan@mail.example" })
    const post = async (path: string, body: object) => {
      const { status, data } = await store.admin.post(`/admin/blacklist/${path}`, body)
      expect(status).toBe(200)
      return data
    }
    const { entry } = await post("entries", { conditions: { email: "jan@mail.example" } })
    await post(`entries/${entry.id}`, { active: false })
    await store.admin.delete(`/admin/blacklist/entries/${entry.id}`)
    const { suspicion } = await post("suspicions", { email: "jan@mail.example" })
    await post(`suspicions/${suspicion.id}/review`, { verdict: "dismissed" })
    await post("settings", { refusal_style: "decline" })
    const { result: statuses } = await setCustomerStatusesWorkflow(store.container).run({
      input: { customer_ids: [customer.id], status: "blacklisted" },
    })

    const audited = debug.mock.calls.flat().map(String)
    debug.mockRestore()
    const by = (change: string, actor = store.adminId) =>
      `medusa-plugin-blacklist: ${change} by ${actor}`
    expect(audited.filter((line) => line.startsWith("medusa-plugin-blacklist: "))).toEqual([
      by(`create entry ${entry.id}`),
      by(`update entry ${entry.id}`),
      by(`delete entry ${entry.id}`),
      by(`create suspicion ${suspicion.id}`),
      by(`review suspicion ${suspicion.id}`),
      by("update settings refusal_style"),
      by(`update customer_status ${statuses[0].id}`, "the plugin"),
    ])
    expect(audited.join()).not.toContain("jan@mail.example")
  })
})
