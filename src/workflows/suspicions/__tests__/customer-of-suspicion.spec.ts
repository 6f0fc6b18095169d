import type { MedusaContainer } from "@medusajs/framework/types"
import { customerOfSuspicion } from "../utils/customer-of-suspicion"

type Row = { id: string; email: string }

/** A store that answers look-ups of customers in turn, and notes what it was asked. */
const storeWith = (...rule_counts: Row[][]) => {
  const listCustomers = jest.fn(async (..._asked: [Record<string, unknown>, { skip?: number }]) =>
    Promise.resolve(rule_counts.shift() ?? [])
  )
  const container = { resolve: () => ({ listCustomers }) } as unknown as MedusaContainer
  return { container, asked: () => listCustomers.mock.calls.map(([filters]) => filters) }
}

const SUSPECT = {
  customer_id: null,
  email: " Jan.Kowalski@Gmail.com ",
  canonical_email: "jankowalski@gmail.com",
}
const EXACT = {
  email: ["Jan.Kowalski@Gmail.com", "jan.kowalski@gmail.com", "jankowalski@gmail.com"],
}
const page = (email: string) => Array.from({ length: 500 }, (_, n) => ({ id: `cus_${n}`, email }))

describe("customerOfSuspicion", () => {
  it("is the one it names", async () => {
    const { container, asked } = storeWith([{ id: "cus_1", email: "other@spam.example" }])
    expect(await customerOfSuspicion({ ...SUSPECT, customer_id: "cus_1" }, container)).toBe("cus_1")
    expect(asked()).toEqual([{ id: "cus_1" }])
  })

  it("is found by the e-mail as it was typed or in canonical form, without patterns", async () => {
    const { container, asked } = storeWith([{ id: "cus_2", email: "jan.kowalski@gmail.com" }])
    expect(await customerOfSuspicion(SUSPECT, container)).toBe("cus_2")
    expect(asked()).toEqual([EXACT])
  })

  it("else by another spelling with the domains of the provider", async () => {
    const { container, asked } = storeWith(
      [],
      [
        { id: "cus_3", email: "jan-kowalski@gmail.com" },
        { id: "cus_4", email: "jankowalski+x@googlemail.com" },
      ]
    )
    expect(await customerOfSuspicion(SUSPECT, container)).toBe("cus_4")
    expect(asked()).toEqual([
      EXACT,
      {
        $or: ["gmail.com", "googlemail.com"].map((domain) => ({
          email: { $ilike: `j%a%n%k%o%w%a%l%s%k%i%@${domain}` },
        })),
      },
    ])
  })

  it("is given up where very many e-mails look alike", async () => {
    const pages = Array.from({ length: 50 }, () => page("jan-kowalski@gmail.com"))
    const { container, asked } = storeWith([], ...pages)
    expect(await customerOfSuspicion(SUSPECT, container)).toBeNull()
    expect(asked()).toHaveLength(11)
  })

  it("is nobody for what is no e-mail, or none", async () => {
    const { container, asked } = storeWith()
    const nonsense = { customer_id: null, email: "nonsense", canonical_email: "nonsense" }
    expect(await customerOfSuspicion(nonsense, container)).toBeNull()
    expect(asked()).toEqual([{ email: ["nonsense"] }])
    const nothing = { customer_id: "cus_gone", email: null, canonical_email: null }
    expect(await customerOfSuspicion(nothing, container)).toBeNull()
  })
})
