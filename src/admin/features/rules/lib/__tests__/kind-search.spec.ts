import { kindIn, listOf, toKindSearch } from "../kind-search"

describe("the kind of rules that an address is about", () => {
  it.each([
    ["", "manualRules"],
    ["?q=door", "manualRules"],
    ["?kind=auto", "autoRules"],
    ["?q=door&kind=auto", "autoRules"],
    ["?kind=something", "manualRules"],
  ])("%s", (search, kind) => {
    expect(kindIn(search)).toBe(kind)
  })

  it("keeps what was searched for where an address of before leads", () => {
    expect(toKindSearch("autoRules", "?q=door&order=-name")).toBe("?q=door&order=-name&kind=auto")
    expect(toKindSearch("manualRules", "?kind=auto&q=door")).toBe("?q=door")
  })

  it("names the list", () => {
    expect(listOf("manualRules")).toBe("/blacklist/rules")
    expect(listOf("autoRules")).toBe("/blacklist/rules?kind=auto")
  })
})
