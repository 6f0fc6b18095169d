import { DEFAULT_SETTINGS } from "../../../types/settings"
import { changedSettings, valuesBefore } from "../utils/changed-settings"

const FORMER = { ...DEFAULT_SETTINGS, refusal_message: "No.", block_login: true }

describe("changed settings", () => {
  it("keep what is not named, also of the periods", () => {
    const changes = { refusal_style: "decline" as const, retention: { ledger_days: 9 } }
    expect(changedSettings(FORMER, changes)).toEqual({
      ...FORMER,
      refusal_style: "decline",
      retention: { ...FORMER.retention, ledger_days: 9 },
    })
    expect(changedSettings(FORMER, {})).toEqual(FORMER)
  })

  it("are undone by the values of what was named alone", () => {
    const changes = { refusal_message: "Never.", retention: { decisions_days: null } }
    const undo = valuesBefore(FORMER, changes)
    expect(undo).toEqual({ refusal_message: "No.", retention: { decisions_days: 365 } })
    expect(valuesBefore(FORMER, {})).toEqual({})

    const meanwhile = changedSettings(changedSettings(FORMER, changes), {
      block_login: false,
      retention: { ledger_days: 9 },
    })
    expect(changedSettings(meanwhile, undo)).toEqual({
      ...FORMER,
      block_login: false,
      retention: { ...FORMER.retention, ledger_days: 9 },
    })
  })

  it("of checks are changed and undone check by check", () => {
    const { checks } = DEFAULT_SETTINGS
    const changes = { checks: { proxy: { enabled: true } } }
    const changed = changedSettings(FORMER, changes)
    expect(changed.checks).toEqual({ ...checks, proxy: { ...checks.proxy, enabled: true } })
    expect(valuesBefore(FORMER, changes)).toEqual({ checks: { proxy: checks.proxy } })
    expect(changedSettings(changed, valuesBefore(FORMER, changes))).toEqual(FORMER)
  })
})
