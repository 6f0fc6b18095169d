import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { hidePluginFields } from "../middlewares/hide-plugin-fields"

/** The query that is left for the routes. */
function left(query: Record<string, unknown>): Record<string, unknown> {
  const req = { query: { ...query } } as unknown as MedusaRequest
  const next = jest.fn()
  hidePluginFields(req, {} as MedusaResponse, next)
  expect(next).toHaveBeenCalledTimes(1)
  expect(next).toHaveBeenCalledWith()
  return req.query
}

describe("hidePluginFields", () => {
  it.each<[unknown, unknown, string]>([
    ["blacklist_status", undefined, "the link alone: the route's own fields"],
    ["id,blacklist_status", "id", "the link among others"],
    ["blacklist_status.status,id,email", "id,email", "a field of the link"],
    ["id,+blacklist_status.*", "id", "added to the defaults"],
    ["id,*blacklist_status", "id", "a whole relation"],
    ["+id,-blacklist_status", "+id", "taken away"],
    ["customer.blacklist_status.reason,+id", "+id", "through the cart's or order's customer"],
    ["*customer.blacklist_status,id", "id", "a relation's relation"],
    ["id, blacklist_status", "id", "with blanks"],
    ["id,BLACKLIST_status,blackList", "id", "in any case"],
    ["customer.blacklist_status.identities.value", undefined, "as deep as it goes"],
    [["id", "blacklist_status"], undefined, "as a list"],
    [["id,blacklist_status.status"], undefined, "as a list of one"],
    [{ 0: "id", 1: "blacklist_status" }, undefined, "as an object"],
    [{ blacklist_status: "id" }, undefined, "as the key of an object"],
    [{ a: { b: ["blacklist_status"] } }, undefined, "nested"],
  ])("fields %j leave %j: %s", (fields, rest) => {
    expect(left({ fields, limit: "5" })).toEqual(
      rest === undefined ? { limit: "5" } : { fields: rest, limit: "5" }
    )
  })

  it.each([
    ["blacklist_status.status"],
    ["-customer.blacklist_status.expires_at"],
    [{ blacklist_status: { status: "ASC" } }],
    [["id", "blacklist_status.status"]],
  ])("does not sort by %j", (order) => {
    expect(left({ fields: "id", order })).toEqual({ fields: "id" })
  })

  it.each<[Record<string, unknown>]>([
    [{}],
    [{ fields: "id,+email,*customer,-metadata" }],
    [{ fields: ["id", "email"] }],
    [{ fields: "" }],
    [{ fields: "id", order: "-created_at", q: "blacklist" }],
    [{ order: { created_at: "DESC" } }],
  ])("leaves %j alone", (query) => {
    expect(left(query)).toEqual(query)
  })
})
