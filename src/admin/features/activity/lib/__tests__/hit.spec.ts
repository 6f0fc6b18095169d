import type { AdminDecision, Reason } from "../../../../../types"
import { hitOf } from "../hit"

const ID = "blmrule_1"
const reason = (action: Reason["action"], mode: Reason["mode"] = "enforce") =>
  ({
    type: "manual_rule",
    id: ID,
    name: "Same door",
    action,
    mode,
    detail: {},
  }) as unknown as Reason

const decision = (outcome: AdminDecision["outcome"], enforced: boolean, ...reasons: Reason[]) =>
  ({ outcome, enforced, reasons }) as AdminDecision

describe("the part of a rule or an entry in a decision", () => {
  it.each([
    [decision("refuse", true, reason("refuse")), "refused"],
    [decision("refuse", true, reason("blacklist")), "refused"],
    [decision("refuse", true, reason("block")), "refused"],
    [decision("flag", true, reason("flag")), "flagged"],
    [decision("allow", true, reason("allow")), "allowed"],
    // It only watched, whatever happened to the order for another reason.
    [decision("allow", false, reason("refuse", "monitor")), "monitored"],
    [decision("refuse", true, reason("flag", "monitor")), "monitored"],
    // Something else went before it.
    [decision("allow", true, reason("refuse")), "overruled"],
    [decision("allow", true, reason("flag")), "overruled"],
    [decision("refuse", false, reason("refuse")), "overruled"],
  ])("%#: %s", (of, effect) => {
    expect(hitOf(of, ID)?.effect).toBe(effect)
  })

  it("is none where it is not among the reasons", () => {
    expect(hitOf(decision("allow", true, { ...reason("flag"), id: "blent_2" } as Reason), ID)).toBe(
      null
    )
  })
})
