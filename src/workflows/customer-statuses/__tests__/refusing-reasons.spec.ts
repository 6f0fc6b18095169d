import type { Reason } from "../../../types"
import { refusingReasons } from "../utils/refusing-reasons"

const reason = (action: string, mode = "enforce") =>
  ({ type: "check", id: `${action} ${mode}`, name: null, action, mode, detail: {} }) as Reason

describe("refusingReasons", () => {
  it.each([
    ["nothing", [], []],
    ["all that refuse", ["refuse", "block", "blacklist"], ["refuse", "block", "blacklist"]],
    ["none behind an entry that allows", ["allow", "block"], []],
    ["a ban that an entry does not beat", ["refuse", "allow", "block"], ["refuse"]],
    ["none behind a flag, which decides", ["block", "flag", "refuse"], ["block"]],
  ])("are %s", (_, actions, refusing) => {
    const found = refusingReasons(actions.map((action) => reason(action)))
    expect(found.map(({ action }) => action)).toEqual(refusing)
  })

  it("are none that is only monitored, nor does one hide others", () => {
    const found = refusingReasons([
      reason("allow", "monitor"),
      reason("block", "monitor"),
      reason("block"),
    ])
    expect(found).toEqual([reason("block")])
  })
})
