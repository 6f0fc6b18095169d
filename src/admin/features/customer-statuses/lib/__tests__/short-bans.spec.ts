import { isShort } from "../short-bans"

describe("isShort", () => {
  it.each([
    ["two minutes", "2026-11-01T10:00:00Z", "2026-11-01T10:02:00Z", true],
    ["the end before the beginning", "2026-11-02T10:00:00Z", "2026-11-01T10:02:00Z", true],
    ["two days", "2026-11-01T10:00:00Z", "2026-11-03T10:00:00Z", false],
    ["for good", "2026-11-01T10:00:00Z", null, false],
  ])("%s", (_, from, to, expected) => {
    expect(isShort(from, to)).toBe(expected)
  })
})
