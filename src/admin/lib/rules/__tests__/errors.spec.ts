import type { FetchError } from "@medusajs/js-sdk"
import { refusedField } from "../errors"

const FIELDS = [
  "name",
  "attributes",
  "period",
  "only_for_guests",
  "customer_group_ids",
  "blacklist_after",
  "blacklist_after.period",
] as const

const errorOf = (message: string, status = 400) => ({ status, message }) as FetchError

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
    expect(refusedField(errorOf(message), FIELDS)).toBe(field)
  })

  it("is none where the refusal is not about a value", () => {
    expect(refusedField(errorOf("The name of the server is unknown", 500), FIELDS)).toBeNull()
  })
})
