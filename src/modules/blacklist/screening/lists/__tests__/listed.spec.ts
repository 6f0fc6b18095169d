import { shopper } from "../../__tests__/support"
import { matchEntry } from "../../match"
import { type ListFinding, listsOfUse, withLists } from "../listed"

const found = (changes: Partial<ListFinding>): ListFinding => ({
  id: "bllist_1",
  use: "custom",
  type: "email_domain",
  value: "spam.example",
  ...changes,
})
const listsOf = (finding: ListFinding, who = shopper()) => withLists(who, [finding]).list_ids

describe("the lists that hold something of a shopper's", () => {
  it.each([
    [{ type: "email", value: "jan@mail.spam.example" }],
    [{ type: "email_domain", value: "mail.spam.example" }],
    [{ type: "email_domain", value: "spam.example" }],
    [{ type: "phone", value: "+4915112345678" }],
    [{ type: "ip", value: "203.0.113.7" }],
    [{ type: "ip_range", value: null }],
  ] as const)("%j", (changes) => {
    expect(listsOf(found(changes))).toEqual(["bllist_1"])
  })

  it.each([
    // Of another kind, or of another value with the same hash.
    [{ type: "email", value: "spam.example" }],
    [{ type: "email_domain", value: "ham.example" }],
    [{ type: "phone", value: "+48600700801" }],
    [{ type: "ip", value: "203.0.113.8" }],
    [{ type: "ip_range", value: "203.0.113.0/24" }],
  ] as const)("are none by %j", (changes) => {
    expect(listsOf(found(changes))).toEqual([])
  })

  it("hold nothing of somebody who gave nothing", () => {
    const nobody = shopper({ email: null, ip: null })
    expect(listsOf(found({ type: "email", value: "jan@mail.spam.example" }), nobody)).toEqual([])
    expect(listsOf(found({ type: "ip", value: "203.0.113.7" }), nobody)).toEqual([])
  })

  it("are each named once, and told by their use", () => {
    const all = [
      found({ id: "a", use: "disposable" }),
      found({ id: "a", use: "disposable", value: "mail.spam.example" }),
      found({ id: "b", use: "disposable", value: "ham.example" }),
      found({ id: "c", use: "proxy", type: "ip_range", value: null }),
    ]
    const who = withLists(shopper(), all)
    expect(who.list_ids).toEqual(["a", "c"])
    expect(listsOfUse("disposable", who, all)).toEqual(["a"])
    expect(listsOfUse("proxy", who, all)).toEqual(["c"])
    expect(listsOfUse("custom", who, all)).toEqual([])
  })
})

describe("an entry that names a list", () => {
  const listed = shopper({ list_ids: ["bllist_1"] })

  it("matches who is on it", () => {
    const conditions = { list_id: "bllist_1" }
    expect(matchEntry(conditions, "block", listed)).toEqual({ matched: ["list_id"] })
    expect(matchEntry({ list_id: "bllist_2" }, "block", listed)).toBeNull()
    expect(matchEntry(conditions, "allow", shopper())).toBeNull()
  })

  it("and only where its other conditions hold as well", () => {
    const conditions = { list_id: "bllist_1", country_code: "pl" }
    expect(matchEntry(conditions, "flag", listed)).toMatchObject({
      matched: ["list_id", "country_code"],
      address_type: "shipping",
    })
    expect(matchEntry({ ...conditions, country_code: "fr" }, "flag", listed)).toBeNull()
  })
})
