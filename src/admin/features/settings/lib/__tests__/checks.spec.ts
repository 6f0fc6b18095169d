import type { TFunction } from "i18next"
import { DEFAULT_CHECKS } from "../../../../../types/checks"
import { checksSchema, toChecks, toChecksValues } from "../checks"

const t = ((key: string) => key) as unknown as TFunction<"blacklist">
const on = { enabled: true, mode: "enforce", action: "refuse" } as const
const CHECKED = {
  ...DEFAULT_CHECKS,
  countries: { ...DEFAULT_CHECKS.countries, ...on, countries: ["kp"] },
  large_order: { ...DEFAULT_CHECKS.large_order, enabled: true, limits: { eur: 500, chf: 99.5 } },
}

describe("the form of checks", () => {
  it("has one word for what each check does, and the store's currencies", () => {
    const values = toChecksValues(CHECKED, ["eur", "pln"])
    expect(values).toMatchObject({
      states: { countries: "refuse", large_order: "monitor", proxy: "off" },
      limits: [
        { currency: "eur", amount: "500" },
        { currency: "pln", amount: "" },
        { currency: "chf", amount: "99.5" },
      ],
    })
    expect(toChecks(values).checks).toMatchObject({
      countries: { ...on, list: "deny", countries: ["kp"] },
      large_order: { enabled: true, mode: "monitor", limits: { eur: 500, chf: 99.5 } },
      proxy: { enabled: false },
    })
  })

  it("has what risk and payment methods are checked by", () => {
    const method = { from: "critical", providers: ["pp_cod"], message: "Pay by card." } as const
    const checks = {
      ...DEFAULT_CHECKS,
      risk_level: { ...DEFAULT_CHECKS.risk_level, ...on, from: "medium" as const },
      payment_method: { ...DEFAULT_CHECKS.payment_method, ...on, ...method, providers: ["pp_cod"] },
    }
    const values = toChecksValues(checks, [])
    expect(toChecks(values).checks).toMatchObject({
      risk_level: { ...on, from: "medium" },
      payment_method: { ...on, ...method },
    })
    const named = (changes: object) =>
      checksSchema(t)
        .safeParse({ ...values, method: { ...values.method, ...changes } })
        .error?.issues.map(({ path }) => path.join("."))
    expect(named({ providers: [] })).toEqual(["method.providers"])
    expect(named({ message: " " })).toEqual(["method.message"])
    expect(named({})).toBeUndefined()
  })

  it("takes a comma, and says what is missing", () => {
    const values = toChecksValues(CHECKED, ["eur"])
    const typed = { ...values, limits: [{ currency: "eur", amount: "12,50" }] }
    expect(toChecks(typed).checks?.large_order?.limits).toEqual({ eur: 12.5 })
    const bad = { ...values, countries: [], limits: [{ currency: "eur", amount: "much" }] }
    const paths = (given: object) =>
      checksSchema(t)
        .safeParse(given)
        .error?.issues.map(({ path }) => path.join("."))
    expect(paths(bad)).toContain("limits.0.amount")
    expect(paths({ ...values, countries: [] })).toEqual(["countries"])
    const off = { ...values.states, countries: "off" }
    expect(checksSchema(t).safeParse({ ...values, countries: [], states: off }).success).toBe(true)
  })
})
