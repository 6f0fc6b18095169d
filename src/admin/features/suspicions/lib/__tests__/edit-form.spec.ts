import type { AdminSuspicion } from "../../../../../types"
import { corrections, toCorrectionValues } from "../edit-form"

const SUSPICION = {
  id: "blsus_1",
  email: "jan@mail.example",
  first_name: "Jan",
  city: null,
  address_type: "shipping",
  comment: null,
  assigned_to: null,
} as AdminSuspicion

describe("corrections", () => {
  it("are only what was changed; what was emptied is null", () => {
    const values = toCorrectionValues(SUSPICION)
    expect(corrections(values, SUSPICION)).toEqual({})
    values.identity.first_name = " "
    values.identity.city = " Radom "
    values.assigned_to = "user_1"
    expect(corrections(values, SUSPICION)).toEqual({
      first_name: null,
      city: "Radom",
      assigned_to: "user_1",
    })
  })
})
