import type { FetchError } from "@medusajs/js-sdk"
import { tooBroadIn } from "../too-broad"

const MESSAGE =
  "conditions.email_domain is the domain of a mailbox provider; conditions.country_code is a country " +
  "that the store sells to. It would have hit 12 of the 345 orders of the last 30 days."

const error = (status: number, message = MESSAGE) => ({ status, message }) as FetchError

describe("an answer 409", () => {
  it("says which conditions are too broad, and how many orders they would have hit", () => {
    expect(tooBroadIn(error(409))).toEqual({
      fields: ["email_domain", "country_code"],
      hits: 12,
      orders: 345,
    })
  })

  it.each([
    ["another status", error(422)],
    ["another conflict", error(409, "The id is taken")],
  ])("is not %s", (_, other) => expect(tooBroadIn(other)).toBeNull())
})
