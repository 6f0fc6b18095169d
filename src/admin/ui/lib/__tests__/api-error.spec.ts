import { FetchError } from "@medusajs/js-sdk"
import { fieldsNamedIn, isLoggedOut, kindOfFailure, refusedField } from "../api-error"

const answer = (status: number, message: string) => new FetchError(message, "", status)
const FIELDS = ["email", "ip", "address_type", "comment"] as const

describe("the fields that an answer names", () => {
  it.each([
    ["ip is not an address; email has no @", ["email", "ip"]],
    ["Invalid request: Field 'address_type' is required", ["address_type"]],
    // Parts of other words and of other fields are no names.
    ["the shipping zip and e-mails are fine", []],
    ["conditions.email is not readable", []],
  ])("%s", (message, named) => {
    expect(fieldsNamedIn(answer(400, message), FIELDS)).toEqual(named)
  })

  it("are none in an answer that is not about the input", () => {
    expect(fieldsNamedIn(answer(500, "email could not be stored"), FIELDS)).toEqual([])
  })
})

const RULE_FIELDS = [
  "name",
  "attributes",
  "period",
  "only_for_guests",
  "customer_group_ids",
  "blacklist_after",
  "blacklist_after.period",
] as const

describe("the field that a refusal is about", () => {
  it.each([
    ["Invalid request: period must not be longer than 10 years", "period"],
    ["blacklist_after.period must not be longer than 10 years", "blacklist_after.period"],
    ["Invalid request: Field 'name' is required", "name"],
    ["Invalid request: attributes must not name anything twice", "attributes"],
    ["customer_group_ids: there is none with id: cusgroup_1", "customer_group_ids"],
    [
      "only_for_guests cannot be given together with customer_group_ids: guests are in no group",
      "only_for_guests",
    ],
    ["blacklist_after requires suspicion_after", "blacklist_after"],
    ["Something else", null],
  ])("%s", (message, field) => {
    expect(refusedField(answer(400, message), RULE_FIELDS)).toBe(field)
  })

  it("is none where the refusal is not about a value", () => {
    expect(refusedField(answer(500, "The name of the server is unknown"), RULE_FIELDS)).toBeNull()
  })
})

describe("what went wrong", () => {
  it.each([
    [400, "refused"],
    [401, "loggedOut"],
    [403, "forbidden"],
    [404, "gone"],
    [409, "conflict"],
    [422, "conflict"],
    [429, "busy"],
    [500, "broken"],
    [418, "broken"],
  ])("%i", (status, kind) => {
    expect(kindOfFailure(answer(status, "Some English"))).toBe(kind)
  })

  it("is that nothing answered where there is no status", () => {
    expect(kindOfFailure(new TypeError("Failed to fetch"))).toBe("unreachable")
  })

  it("may be that nobody is logged in any more", () => {
    expect(isLoggedOut(answer(401, "Unauthorized"))).toBe(true)
    expect(isLoggedOut(answer(403, "Forbidden"))).toBe(false)
    expect(isLoggedOut(null)).toBe(false)
  })
})
