import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { mmdbOf } from "../../src/modules/blacklist/__tests__/mmdb"
import { describeStore, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "blacklist-geoip-"))
const file = path.join(folder, "countries.mmdb")
fs.writeFileSync(file, mmdbOf({ "203.0.113.0/24": "US", "198.51.100.0/24": "PL" }))
// The app is configured when it boots, which is later.
process.env.BLACKLIST_GEOIP = file

afterAll(() => {
  delete process.env.BLACKLIST_GEOIP
  fs.rmSync(folder, { recursive: true })
})

describeStore((store) => {
  const from = (ip: string, others: object = {}) =>
    store.checkout({ headers: { "x-forwarded-for": ip }, ...others })

  it("the check of the IP's country asks the merchant's file", async () => {
    const checks = { ip_country: { enabled: true, mode: "enforce", action: "refuse" } }
    expect((await store.admin.post("/admin/blacklist/settings", { checks })).status).toBe(200)
    expect((await from("203.0.113.7").buy()).status).toBe(400)
    const { data } = await store.admin.get("/admin/blacklist/decisions?reason_id=ip_country")
    expect(data.decisions[0].reasons).toEqual([
      {
        ...{ type: "check", id: "ip_country", name: "ip_country" },
        ...{ action: "refuse", mode: "enforce", detail: { matched: ["ip"] } },
      },
    ])
    for (const shopper of [
      from("198.51.100.7"),
      // In nobody's country.
      from("192.0.2.7"),
      from("203.0.113.7", { billing: { country_code: "us" } }),
    ]) {
      expect(outcomeOf(await shopper.buy())).toBe("order")
    }
  })
})
