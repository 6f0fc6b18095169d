import type { Reason } from "../../../../types/decision"
import { DEFAULT_SETTINGS } from "../../../../types/settings"
import { settingsOf } from "../../persistence/settings"
import { maskEmail } from "../facts"
import {
  conclude,
  decidedBy,
  decideOnError,
  despiteFailure,
  forPlacedOrder,
  hasError,
  isKept,
  letThrough,
  reasonIds,
  refusesOnlyMethod,
} from "../verdict"

const reason = (changes: Partial<Reason>): Reason =>
  ({
    type: "entry",
    id: "blent_1",
    name: null,
    action: "block",
    mode: "enforce",
    detail: { matched: ["email"] },
    ...changes,
  }) as Reason

describe("isKept", () => {
  it.each([
    ["an order let through without a reason", false, conclude([])],
    ["an order let through by an allow entry", false, conclude([reason({ action: "allow" })])],
    ["a refusal", true, conclude([reason({})])],
    ["a flag", true, conclude([reason({ action: "flag" })])],
    ["a hit that was only monitored", true, conclude([reason({ mode: "monitor" })])],
    ["a refusal that an admin lets pass", true, letThrough(conclude([reason({})]), "blpass_1")],
    [
      "a store's own check that lets through",
      false,
      conclude([reason({ type: "check", name: "known", action: "allow" })]),
    ],
    ["an error that let through", true, decideOnError("timeout", "allow")],
    ["an error that refused", true, decideOnError("timeout", "refuse")],
    [
      "an error beside an allow entry",
      true,
      conclude([reason({ action: "allow" }), reason({ type: "error", id: null, action: "allow" })]),
    ],
  ])("%s: kept is %s", (_, kept, verdict) => {
    expect(isKept(verdict)).toBe(kept)
  })
})

describe("hasError", () => {
  it.each([
    ["nothing found", false, conclude([])],
    ["a refusal", false, conclude([reason({})])],
    ["a failure that let through", true, decideOnError("timeout", "allow")],
    [
      "a failure beside a refusal",
      true,
      conclude([reason({}), reason({ type: "error", id: null })]),
    ],
  ])("%s: %s", (_, failed, verdict) => {
    expect(hasError(verdict)).toBe(failed)
  })
})

describe("reasonIds", () => {
  const verdict = conclude([
    reason({ type: "customer_status", id: "blstat_1" }),
    reason({ id: "blent_1" }),
    reason({ id: "blent_2" }),
    reason({ id: "blent_1" }),
    reason({ type: "check", id: null }),
  ])

  it("are all ids, each once, in order", () => {
    expect(reasonIds(verdict)).toEqual(["blstat_1", "blent_1", "blent_2"])
  })

  it("are those of one type", () => {
    expect(reasonIds(verdict, "entry")).toEqual(["blent_1", "blent_2"])
    expect(reasonIds(verdict, "check")).toEqual([])
    expect(reasonIds(conclude([]))).toEqual([])
  })
})

describe("maskEmail", () => {
  it.each<[string | null | undefined, string | null, string]>([
    ["jan@spam.example", "j***@spam.example", "the first letter and the domain"],
    ["j@spam.example", "j***@spam.example", "a single letter looks the same"],
    ['"a@b"@spam.example', '"***@spam.example', "the last @ begins the domain"],
    ["\u{1f600}jan@spam.example", "\u{1f600}***@spam.example", "never half a character"],
    ["@spam.example", "***", "nothing before the @"],
    ["jan kowalski", "***", "no @ at all"],
    ["", null, "nothing"],
    [null, null, "nothing"],
    [undefined, null, "nothing"],
  ])("masks %j as %j: %s", (email, masked) => {
    expect(maskEmail(email)).toBe(masked)
  })
})

describe("settingsOf", () => {
  it.each([[null], [undefined], [{}]])("are the defaults where %j is stored", (stored) => {
    expect(settingsOf(stored)).toEqual(DEFAULT_SETTINGS)
  })

  it("put what is stored over the defaults", () => {
    const stored = { refusal_message: "No.", ban_scope: [], screen_payment_sessions: false }
    expect(settingsOf(stored)).toEqual({ ...DEFAULT_SETTINGS, ...stored })
  })

  it("merge retention field by field; null keeps records for ever", () => {
    const stored = { retention: { decisions_days: null } } as Parameters<typeof settingsOf>[0]
    expect(settingsOf(stored).retention).toEqual({
      ...DEFAULT_SETTINGS.retention,
      decisions_days: null,
    })
  })

  it("never change the defaults themselves", () => {
    const before = JSON.stringify(DEFAULT_SETTINGS)
    const retention = { ...DEFAULT_SETTINGS.retention, decisions_days: 1 }
    settingsOf({ retention }).retention.decisions_days = 9
    expect(JSON.stringify(DEFAULT_SETTINGS)).toBe(before)
  })
})

describe("decidedBy", () => {
  const flag = reason({ id: "blent_2", action: "flag" })
  const allow = reason({ id: "blent_3", action: "allow" })
  const watched = reason({ id: "blent_4", mode: "monitor" })

  it.each([
    ["nothing found", null, conclude([])],
    ["what was only monitored", null, conclude([watched])],
    ["a refusal", "blent_1", conclude([watched, reason({}), flag])],
    ["a flag", "blent_2", conclude([watched, flag])],
    ["an entry that allows", "blent_3", conclude([allow, reason({})])],
    ["a placed order", "blent_1", forPlacedOrder(conclude([reason({}), flag]))],
    ["an admin's pass", "blpass_1", letThrough(conclude([reason({})]), "blpass_1")],
  ])("%s: %s", (_, id, verdict) => {
    expect(decidedBy(verdict)?.id ?? null).toBe(id)
  })

  it("is the failure where that decided, whatever stands before it", () => {
    const verdict = despiteFailure(conclude([allow]), decideOnError("timeout", "refuse"))
    expect(decidedBy(verdict)).toEqual({ type: "error", id: null })
  })
})

describe("refusesOnlyMethod", () => {
  const method = reason({ type: "check", id: "payment_method", action: "refuse" })

  it.each([
    ["the method", true, conclude([method])],
    ["the method, and a flag", true, conclude([method, reason({ action: "flag" })])],
    ["the method, and what is watched", true, conclude([reason({ mode: "monitor" }), method])],
    ["the method, and an entry", false, conclude([method, reason({})])],
    [
      "the method, and another check",
      false,
      conclude([reason({ type: "check", id: "risk_level", action: "refuse" }), method]),
    ],
    ["an entry called the same", false, conclude([reason({ id: "payment_method" })])],
    [
      "the method, and a failure",
      false,
      despiteFailure(conclude([method]), decideOnError("timeout", "refuse")),
    ],
    ["the method, which is watched", false, conclude([{ ...method, mode: "monitor" }])],
    ["nothing", false, conclude([])],
  ])("%s: %j", (_, only, verdict) => {
    expect(refusesOnlyMethod(verdict)).toBe(only)
  })
})

describe("letThrough", () => {
  it("lets pass, and keeps every reason", () => {
    const verdict = letThrough(conclude([reason({}), reason({ id: "blent_2" })]), "blpass_1")
    expect(verdict).toMatchObject({ outcome: "allow", enforced: true })
    expect(verdict.reasons.map(({ type, name, id }) => [type, name, id])).toEqual([
      ["check", "let_through_once", "blpass_1"],
      ["entry", null, "blent_1"],
      ["entry", null, "blent_2"],
    ])
  })
})
