import type { Reason, ReasonAction } from "../../../../types/decision"
import type { Mode } from "../../../../types/vocabulary"
import { conclude, decideOnError, despiteFailure, forPlacedOrder } from "../verdict"

const reason = (action: ReasonAction, mode: Mode = "enforce"): Reason => ({
  type: "check",
  id: null,
  name: null,
  action,
  mode,
  detail: {},
})

describe("conclude", () => {
  it.each<[string, [ReasonAction, Mode?][], string, boolean]>([
    ["no reason lets through, and that is applied", [], "allow", true],
    ["allow lets through", [["allow"]], "allow", true],
    ["flag flags", [["flag"]], "flag", true],
    ["block refuses", [["block"]], "refuse", true],
    ["refuse refuses", [["refuse"]], "refuse", true],
    ["blacklist refuses", [["blacklist"]], "refuse", true],
    ["the first one wins, were it the milder", [["flag"], ["refuse"]], "flag", true],
    ["the first one wins, were it the stricter", [["refuse"], ["allow"]], "refuse", true],
    ["a monitored hit alone is not applied", [["block", "monitor"]], "allow", false],
    [
      "nor are several",
      [
        ["block", "monitor"],
        ["flag", "monitor"],
      ],
      "allow",
      false,
    ],
    ["a monitored allow does not shield", [["allow", "monitor"], ["block"]], "refuse", true],
    ["a monitored refusal does not hide a flag", [["refuse", "monitor"], ["flag"]], "flag", true],
  ])("%s", (_, given, outcome, enforced) => {
    const reasons = given.map(([action, mode]) => reason(action, mode))
    expect(conclude(reasons)).toEqual({ outcome, enforced, reasons })
  })
})

describe("decideOnError", () => {
  it.each([["allow"], ["refuse"]] as const)(
    "onError %s decides, with the failure as reason",
    (onError) => {
      expect(decideOnError("timeout", onError)).toEqual({
        outcome: onError,
        enforced: true,
        reasons: [
          {
            type: "error",
            id: null,
            name: null,
            action: onError,
            mode: "enforce",
            detail: { error: "timeout" },
          },
        ],
      })
    }
  )
})

describe("forPlacedOrder", () => {
  it.each([
    ["refuse", "flag"],
    ["flag", "flag"],
    ["allow", "allow"],
  ] as const)("%s at checkout is %s for an order that is placed already", (outcome, expected) => {
    const reasons = [reason("refuse")]
    expect(forPlacedOrder({ outcome, enforced: true, reasons })).toEqual({
      outcome: expected,
      enforced: true,
      reasons,
    })
  })
})

describe("despiteFailure", () => {
  it.each([
    ["refuse", "allow", "refuse"],
    ["flag", "allow", "flag"],
    ["flag", "refuse", "flag"],
    ["allow", "allow", "allow"],
    ["allow", "refuse", "refuse"],
  ] as const)("%s, with onError %s, is %s, and both are told", (outcome, onError, expected) => {
    const known = reason("flag")
    const failed = decideOnError("TypeError", onError)
    const verdict = despiteFailure({ outcome, enforced: true, reasons: [known] }, failed)
    expect(verdict).toEqual({
      outcome: expected,
      enforced: true,
      reasons: [known, ...failed.reasons],
    })
  })
})
