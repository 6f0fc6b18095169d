import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { GeoIp } from "../geo-ip"
import validateOptionsLoader from "../loaders/validate-options"
import { mmdbOf } from "./mmdb"

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "blacklist-geoip-"))
const file = path.join(folder, "countries.mmdb")
const write = (countries: Record<string, string>) => fs.writeFileSync(file, mmdbOf(countries))

beforeEach(() => write({ "203.0.113.0/24": "PL", "198.51.100.128/25": "DE" }))
afterAll(() => fs.rmSync(folder, { recursive: true }))
afterEach(() => jest.useRealTimers())

const nothingFails = (error: unknown) => {
  throw error
}

/** Whoever looks now is a minute later than whoever looked before; nothing else of time is moved. */
const aMinuteLater = () =>
  jest.useFakeTimers({
    now: Date.now() + 61_000,
    doNotFake: [
      ...(["hrtime", "nextTick", "performance", "queueMicrotask"] as const),
      ...(["setImmediate", "setInterval", "setTimeout"] as const),
      ...(["clearImmediate", "clearInterval", "clearTimeout"] as const),
    ],
  })

/** Waits for what is read behind the scenes, up to ten seconds. */
const eventually = async (isSo: () => boolean) => {
  for (let tries = 0; !isSo() && tries < 1000; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe("networks by country", () => {
  it("tell where an address is, once the file was read", async () => {
    const geoIp = new GeoIp(file, nothingFails)
    expect([geoIp.isOn, geoIp.countryOf("203.0.113.7")]).toEqual([true, null])
    await Promise.all([geoIp.ready(), geoIp.ready()])
    expect(
      ["203.0.113.7", "198.51.100.200", "198.51.100.1", "2001:db8::1"].map((ip) =>
        geoIp.countryOf(ip)
      )
    ).toEqual(["pl", "de", null, null])
  })

  it("are read anew when the file was replaced, and kept where it cannot be read", async () => {
    const failures: unknown[] = []
    const geoIp = new GeoIp(file, (error) => failures.push(error))
    await geoIp.ready()
    write({ "203.0.113.0/24": "US", "192.0.2.0/24": "FR" })
    await geoIp.ready()
    expect(geoIp.countryOf("203.0.113.7")).toBe("pl")
    aMinuteLater()
    await geoIp.ready()
    await eventually(() => geoIp.countryOf("203.0.113.7") === "us")
    expect(geoIp.countryOf("203.0.113.7")).toBe("us")

    fs.writeFileSync(file, "no such thing")
    aMinuteLater()
    await geoIp.ready()
    await eventually(() => failures.length > 0)
    expect([failures.length, geoIp.countryOf("203.0.113.7")]).toEqual([1, "us"])
  })

  it("are none without a file", async () => {
    const geoIp = new GeoIp(null, nothingFails)
    await geoIp.ready()
    expect([geoIp.isOn, geoIp.countryOf("203.0.113.7")]).toEqual([false, null])
  })
})

describe("the option geoip", () => {
  const boot = (given: string) =>
    validateOptionsLoader({ options: { geoip: { path: given } } } as never)

  it("stops the boot where there is no file that can be read", async () => {
    await expect(boot(file)).resolves.toBeUndefined()
    const bad = path.join(folder, "bad.mmdb")
    fs.writeFileSync(bad, "no such thing")
    for (const given of [bad, path.join(folder, "none.mmdb")]) {
      await expect(boot(given)).rejects.toThrow('option "geoip.path"')
    }
  })
})
