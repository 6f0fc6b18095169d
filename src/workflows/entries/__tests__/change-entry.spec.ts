import type { CurrentEntry, EntryChange } from "../../../modules/blacklist/persistence/entries"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { changeEntry, type EntryChanges, widened } from "../utils/change-entry"

const CURRENT: CurrentEntry = {
  conditions: { street: "Baker Street 4", phone: "600 700 800", country_code: "pl" },
  // Of a whole address: read again, the street would be refused.
  canonical: { street: "baker street 4", phone: "+48600700800", country_code: "pl" },
  action: "block",
  mode: "enforce",
  reason: "Why",
  active: true,
  expires_at: null,
}

/** Changes an entry; answers what it became, and what it was. */
async function changed(changes: EntryChanges, known?: CurrentEntry["canonical"]) {
  let change: EntryChange | undefined
  const service = {
    entries: {
      replace: async (_: string, changeOf: (current: CurrentEntry) => EntryChange) => {
        change = changeOf(CURRENT)
        return true
      },
    },
  } as unknown as BlacklistModuleService
  const former = await changeEntry(service, "blent_1", changes, known)
  return { change, former }
}

describe("changeEntry", () => {
  it("reads nothing again of what stays as it is", async () => {
    const { change, former } = await changed({ active: false })
    expect(change).toMatchObject({ ...CURRENT, active: false })
    expect(former).toEqual({ fields: { active: true }, canonical: CURRENT.canonical })
  })

  it("nor of conditions that are given once more beside others", async () => {
    const conditions = { ...CURRENT.conditions, city: "Kraków" }
    const { change, former } = await changed({ conditions })
    expect(change?.canonical).toEqual({ ...CURRENT.canonical, city: "krakow" })
    expect(former?.fields).toEqual({ conditions: CURRENT.conditions })
  })

  it("reads what is typed anew", async () => {
    const { street: _, ...others } = CURRENT.conditions
    const { change } = await changed({ conditions: { ...others, street: "ul. Długa" } })
    expect(change?.canonical.street).toBe("dluga")
    await expect(changed({ conditions: { ...others, street: "Acacia Avenue 4" } })).rejects.toThrow(
      "conditions.street contains a house number"
    )
  })

  it("reads a national phone again where the country is another one", async () => {
    const { change } = await changed({
      conditions: { ...CURRENT.conditions, phone: "600 700 800", country_code: "fr" },
    })
    expect(change?.canonical).toMatchObject({ phone: "+33600700800", country_code: "fr" })
  })

  it("puts former conditions back as they were read then", async () => {
    const canonical = { street: "acacia avenue 4" }
    const { change } = await changed({ conditions: { street: "Acacia Avenue 4" } }, canonical)
    expect(change?.canonical).toEqual(canonical)
  })
})

describe("widened", () => {
  const past = new Date(Date.now() - 60_000)
  const future = new Date(Date.now() + 60_000)
  const conditions = { ...CURRENT.conditions, city: "Kraków" }

  it.each<[what: string, from: Partial<CurrentEntry>, changes: EntryChanges, asked: boolean]>([
    ["another condition", {}, { conditions }, true],
    ["another action", {}, { action: "flag" }, true],
    ["another condition of one that is off", { active: false }, { conditions }, true],
    ["the same conditions again", {}, { conditions: CURRENT.conditions }, false],
    ["another reason", {}, { reason: "Other" }, false],
    ["switching it off", {}, { active: false }, false],
    ["switching it on", { active: false }, { active: true }, true],
    ["nothing of one that is off", { active: false }, { reason: "Other" }, false],
    ["only monitoring it", {}, { mode: "monitor" }, false],
    ["enforcing it", { mode: "monitor" }, { mode: "enforce" }, true],
    ["an end", {}, { expires_at: future }, false],
    ["a later end of one that has ended", { expires_at: past }, { expires_at: future }, true],
    ["no end of one that has ended", { expires_at: past }, { expires_at: null }, true],
    ["no end of one that goes on", { expires_at: future }, { expires_at: null }, false],
  ])("by %s", (_, from, changes, asked) => {
    const entry = widened({ ...CURRENT, ...from }, changes)
    expect(entry !== null).toBe(asked)
    if (entry) expect(entry.action).toBe(changes.action ?? "block")
  })
})
