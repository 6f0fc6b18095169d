import { generateEntityId } from "@medusajs/framework/utils"
import { firstIdSince } from "../utils/first-id-since"

const inMs = (ms: number) => new Date(Date.now() + ms)

describe("firstIdSince", () => {
  it("lies between the ids of before and after", () => {
    const id = generateEntityId(undefined, "order")
    expect(firstIdSince("order", inMs(-60_000)) < id).toBe(true)
    expect(firstIdSince("order", inMs(60_000)) > id).toBe(true)
  })

  it("is the first of its own millisecond", () => {
    const moment = new Date("2026-11-22T09:30:00.000Z")
    const earlier = new Date(moment.getTime() - 1)
    expect(firstIdSince("payses", moment)).toMatch(/^payses_[0-9A-HJKMNP-TV-Z]{10}$/)
    expect(
      `${firstIdSince("payses", earlier)}ZZZZZZZZZZZZZZZZ` < firstIdSince("payses", moment)
    ).toBe(true)
  })
})
