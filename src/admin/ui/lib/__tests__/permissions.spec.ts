import type { BlacklistPermission } from "../../../../types"
import { type Guarded, permits, permitted } from "../permissions"

const READ = "blacklist_entry:read"
const UPDATE = "blacklist_entry:update"

describe("permits", () => {
  it.each<[string, string[] | null, BlacklistPermission[], boolean]>([
    ["a store without roles", null, [READ, UPDATE], true],
    ["what is granted", [READ, UPDATE], [UPDATE], true],
    ["all that is needed", [READ, UPDATE], [READ, UPDATE], true],
    ["not what is missing", [READ], [READ, UPDATE], false],
    ["nothing to a role with nothing", [], [READ], false],
    ["what needs nothing", [], [], true],
  ])("%s", (_, granted, needed, expected) => expect(permits(granted, needed)).toBe(expected))
})

describe("permitted", () => {
  const groups: { actions: (Guarded & { label: string })[] }[] = [
    { actions: [{ label: "edit", needs: UPDATE }, { label: "open" }] },
    { actions: [{ label: "delete", needs: "blacklist_entry:delete" }] },
  ]

  it("leaves out what may not be done, and empty groups", () => {
    const labels = permitted(groups, (permission) => permission === UPDATE)
    expect(labels.map(({ actions }) => actions.map(({ label }) => label))).toEqual([
      ["edit", "open"],
    ])
    expect(permitted(groups, () => false)).toEqual([{ actions: [{ label: "open" }] }])
    expect(permitted(groups, () => true)).toEqual(groups)
  })
})
