import { entry, findings, JAN } from "../../../modules/blacklist/screening/__tests__/support"
import { autoRuleCount } from "../../../modules/blacklist/screening/rules/__tests__/support"
import type { Findings } from "../../../modules/blacklist/screening"
import { type DecisionStage, DEFAULT_SETTINGS, type Reason } from "../../../types"
import { type DecisionInput, decideStage } from "../utils/decide-stage"

const ALLOW = { onError: "allow" as const }
const REFUSE = { onError: "refuse" as const }

const found = (changes: Partial<Findings> = {}): DecisionInput["lookup"] => ({
  success: true,
  shopper: JAN,
  findings: findings(changes),
  settings: DEFAULT_SETTINGS,
  duration_ms: 1,
})
const failed: DecisionInput["lookup"] = { success: false, error: "timeout", duration_ms: 300 }

const check: Reason = {
  type: "check",
  id: null,
  name: "country",
  action: "flag",
  mode: "enforce",
  detail: {},
}

const told = ({ outcome, reasons }: ReturnType<typeof decideStage>) => [
  outcome,
  reasons.map(({ type, action }) => `${type} ${action}`),
]

describe("the verdict at a stage", () => {
  it.each<[DecisionStage, string, Partial<Findings>]>([
    ["payment_session", "refuse", { entries: [entry("block")] }],
    ["complete_cart", "refuse", { entries: [entry("block")] }],
    ["order_check", "flag", { entries: [entry("block")] }],
    ["order_check", "flag", { rule_counts: [autoRuleCount({ action: "blacklist" })] }],
    ["order_check", "allow", { entries: [entry("allow"), entry("block")] }],
    ["complete_cart", "allow", {}],
  ])("%s: %s", (stage, outcome, changes) => {
    const verdict = decideStage({ stage, lookup: found(changes) }, DEFAULT_SETTINGS, ALLOW)
    expect(verdict).toMatchObject({ outcome, enforced: true })
  })

  it("tells of a placed order what spoke against it, with the action as it is", () => {
    const lookup = found({ entries: [entry("block")] })
    const verdict = decideStage({ stage: "order_check", lookup }, DEFAULT_SETTINGS, ALLOW)
    expect(told(verdict)).toEqual(["flag", ["entry block"]])
  })

  it.each<[DecisionStage, string]>([
    ["payment_session", "allow"],
    ["complete_cart", "refuse"],
    ["order_check", "flag"],
  ])("%s with payment sessions not screened: %s", (stage, outcome) => {
    const settings = { ...DEFAULT_SETTINGS, screen_payment_sessions: false }
    const lookup = found({ entries: [entry("block")] })
    expect(decideStage({ stage, lookup }, settings, REFUSE).outcome).toBe(outcome)
  })

  it("payment sessions that are not screened are not refused by a failure either", () => {
    const settings = { ...DEFAULT_SETTINGS, screen_payment_sessions: false }
    const verdict = decideStage({ stage: "payment_session", lookup: failed }, settings, REFUSE)
    expect(verdict).toEqual({ outcome: "allow", enforced: true, reasons: [] })
  })
})

describe("where the look-up failed", () => {
  it.each<[DecisionStage, "allow" | "refuse", string]>([
    ["payment_session", "allow", "allow"],
    ["payment_session", "refuse", "refuse"],
    ["complete_cart", "allow", "allow"],
    ["complete_cart", "refuse", "refuse"],
    ["order_check", "allow", "allow"],
    ["order_check", "refuse", "allow"],
  ])("%s with onError %s: %s, with the failure as the only reason", (stage, onError, outcome) => {
    const verdict = decideStage(
      { stage, lookup: failed, extraReasons: [check] },
      DEFAULT_SETTINGS,
      {
        onError,
      }
    )
    expect(verdict.outcome).toBe(outcome)
    expect(verdict.reasons).toEqual([
      expect.objectContaining({ type: "error", detail: { error: "timeout" } }),
    ])
  })
})

describe("where something around it failed", () => {
  it.each<[string, "allow" | "refuse", string, Partial<Findings>, string[]]>([
    ["nothing was found", "allow", "allow", {}, ["error allow"]],
    ["nothing was found", "refuse", "refuse", {}, ["error refuse"]],
    [
      "a block entry was found",
      "allow",
      "refuse",
      { entries: [entry("block")] },
      ["entry block", "error allow"],
    ],
    [
      "a flag entry was found",
      "refuse",
      "flag",
      { entries: [entry("flag")] },
      ["entry flag", "error refuse"],
    ],
  ])("and %s, onError %s: %s, and both are told", (_, onError, outcome, changes, reasons) => {
    const given: DecisionInput = {
      stage: "complete_cart",
      lookup: found(changes),
      failure: "TypeError",
    }
    expect(told(decideStage(given, DEFAULT_SETTINGS, { onError }))).toEqual([outcome, reasons])
  })

  it("a placed order is not suspicious because of it", () => {
    const given: DecisionInput = { stage: "order_check", lookup: found(), failure: "TypeError" }
    expect(told(decideStage(given, DEFAULT_SETTINGS, REFUSE))).toEqual(["allow", ["error allow"]])
  })
})

describe("reasons that a store's own handler adds", () => {
  const judgeWith = (extraReasons: unknown) =>
    told(
      decideStage(
        {
          stage: "complete_cart",
          lookup: found({ entries: [entry("flag")] }),
          extraReasons: extraReasons as DecisionInput["extraReasons"],
        },
        DEFAULT_SETTINGS,
        ALLOW
      )
    )

  it("stand before flag entries", () => {
    expect(judgeWith([{ ...check, action: "refuse" }])).toEqual([
      "refuse",
      ["check refuse", "entry flag"],
    ])
  })

  it.each([
    ["null", null],
    ["undefined, as without a handler", undefined],
    ["an object, as Medusa passes on for a handler that returns nothing", { __type: "hook" }],
    ["an empty list", []],
  ])("are none where they are %s", (_, extraReasons) => {
    expect(judgeWith(extraReasons)).toEqual(["flag", ["entry flag"]])
  })
})

describe("built-in checks", () => {
  const settings = (action: "flag" | "refuse", mode: "enforce" | "monitor" = "enforce") => ({
    ...DEFAULT_SETTINGS,
    checks: {
      ...DEFAULT_SETTINGS.checks,
      large_order: { enabled: true, mode, action, limits: { eur: 100 } },
    },
  })
  const total = { amount: 101, currency_code: "eur" }
  const stage = "complete_cart" as const

  it("decide by what the checkout costs, and stand in the order of their action", () => {
    const extraReasons = [check]
    const names = (action: "flag" | "refuse") => {
      const given = { stage, lookup: found(), total, extraReasons }
      const { outcome, reasons } = decideStage(given, settings(action), ALLOW)
      return [outcome, reasons.map(({ name }) => name)]
    }
    expect(names("refuse")).toEqual(["refuse", ["large_order", "country"]])
    expect(names("flag")).toEqual(["flag", ["country", "large_order"]])
  })

  it("only tell where they are monitored, and nothing where the total is not known", () => {
    const monitored = decideStage(
      { stage, lookup: found(), total },
      settings("refuse", "monitor"),
      ALLOW
    )
    expect(monitored).toMatchObject({ outcome: "allow", enforced: false })
    const unknown = decideStage({ stage, lookup: found() }, settings("refuse"), ALLOW)
    expect(unknown).toMatchObject({ outcome: "allow", reasons: [] })
  })
})
