import type { AdminEntry } from "../../../../../types"
import { toCreateEntry, toFormValues, toUpdateEntry } from "../entry-form"

const entry = {
  id: "blent_1",
  conditions: { phone: "+48 501 222 333", city: "Warszawa" },
  action: "block",
  mode: "enforce",
  active: true,
  reason: null,
  expires_at: "2020-01-01T12:00:00.000Z",
} as AdminEntry

const values = toFormValues(entry)

describe("what is sent of an entry that was edited", () => {
  it("is nothing where nothing was changed, also after its end", () => {
    expect(toUpdateEntry(values, entry)).toEqual({})
  })

  it("is what was changed", () => {
    expect(toUpdateEntry({ ...values, reason: " Stolen card ", monitor: true }, entry)).toEqual({
      reason: "Stolen card",
      mode: "monitor",
    })
  })

  it("is all conditions where one of them was changed", () => {
    const conditions = { ...values.conditions, city: "Kraków" }
    expect(toUpdateEntry({ ...values, conditions }, entry)).toEqual({
      conditions: { phone: "+48 501 222 333", city: "Kraków" },
    })
  })

  it("does not depend on the order in which conditions were added", () => {
    expect(values.added).toHaveLength(2)
    expect(toUpdateEntry({ ...values, added: [...values.added].reverse() }, entry)).toEqual({})
  })
})

describe("the conditions of an entry", () => {
  it("are those of its type that hold something", () => {
    const conditions = { ...values.conditions, phone: "   ", email: "jan@shop.example" }
    expect(toCreateEntry({ ...values, conditions }).conditions).toEqual({ city: "Warszawa" })
    expect(toCreateEntry({ ...values, type: "email", conditions }).conditions).toEqual({
      email: "jan@shop.example",
    })
  })
})
