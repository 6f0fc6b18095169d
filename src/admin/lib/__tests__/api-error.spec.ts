import { FetchError } from "@medusajs/js-sdk"
import { fieldsNamedIn } from "../api-error"

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
