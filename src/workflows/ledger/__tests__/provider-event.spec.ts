import { createHash } from "node:crypto"
import { providerEventId } from "../utils/provider-event"

const digest = (text: string) => createHash("sha256").update(text).digest("hex")
const EVENT = JSON.stringify({ id: "evt_1", type: "payment_intent.payment_failed" })

describe("providerEventId", () => {
  it.each<[string, unknown, string]>([
    ["the event's own id", Buffer.from(EVENT), "evt_1"],
    ["…of text", EVENT, "evt_1"],
    ["…of a body that was parsed", JSON.parse(EVENT), "evt_1"],
    ["…with blanks around it", `\n ${EVENT} `, "evt_1"],
    ["a digest of JSON without an id", '{"type":"failed"}', digest('{"type":"failed"}')],
    ["…with an empty one", '{"id":""}', digest('{"id":""}')],
    ["…with one that is a number", '{"id":17}', digest('{"id":17}')],
    ["a digest of a list", '[{"id":"evt_1"}]', digest('[{"id":"evt_1"}]')],
    ["a digest of a form", "id=evt_1&status=failed", digest("id=evt_1&status=failed")],
    ["a digest of bytes that are no text", Buffer.from([0xff, 0x00]), digest("\ufffd\0")],
    ["a digest of JSON's null", "null", digest("null")],
    ["a digest of nothing", undefined, digest("null")],
    ["a digest of an empty body", "", digest("")],
  ])("is %s", (_, rawData, id) => {
    expect(providerEventId("stripe", rawData)).toBe(`stripe/${id}`)
  })

  it("is the same for a repeated delivery, in whatever form it comes", () => {
    const ids = [EVENT, Buffer.from(EVENT), JSON.parse(EVENT)].map((body) =>
      providerEventId("stripe", body)
    )
    expect(new Set(ids).size).toBe(1)
  })

  it("tells events without an id apart by their bodies, and providers from one another", () => {
    expect(providerEventId("p", "a=1")).not.toBe(providerEventId("p", "a=2"))
    expect(providerEventId("p", EVENT)).not.toBe(providerEventId("q", EVENT))
  })

  it("is never longer than its column's index likes", () => {
    const id = "e".repeat(10_000)
    expect(providerEventId("stripe", { id })).toBe(`stripe/${id}`.slice(0, 500))
  })
})
