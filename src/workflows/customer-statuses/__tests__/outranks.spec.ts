import { outranks } from "../utils/outranks"

const NOW = new Date("2026-11-22T12:00:00Z")
const inHours = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
const DAY = { expires_at: inHours(24) }
const FOREVER = { expires_at: null }

describe("outranks", () => {
  it.each([
    ["a whitelisting", true, "whitelisted", null, FOREVER],
    ["a whitelisting that lasts", true, "whitelisted", inHours(1), DAY],
    ["a whitelisting that has ended", false, "whitelisted", inHours(0), DAY],
    ["neutral", false, "neutral", null, DAY],
    ["a ban without end", true, "blacklisted", null, FOREVER],
    ["a ban that lasts longer", true, "blacklisted", inHours(25), DAY],
    ["a ban that lasts as long", true, "blacklisted", inHours(24), DAY],
    ["a ban that lasts less long", false, "blacklisted", inHours(23), DAY],
    ["a ban that lasts, before one without end", false, "blacklisted", inHours(9999), FOREVER],
    ["a ban that has ended", false, "blacklisted", inHours(-1), DAY],
  ] as const)("%s: %s", (_, goes, status, expires_at, ban) => {
    expect(outranks({ status, expires_at }, ban, NOW)).toBe(goes)
  })

  it("reads the end of a ban from text, too: workflows keep their input as JSON", () => {
    const current = { status: "blacklisted", expires_at: inHours(2) } as const
    expect(outranks(current, { expires_at: inHours(1).toISOString() }, NOW)).toBe(true)
    expect(outranks(current, { expires_at: inHours(3).toISOString() }, NOW)).toBe(false)
  })
})
