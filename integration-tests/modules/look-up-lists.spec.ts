import { lookupKey } from "../../src/modules/blacklist/screening/lookup-key"
import { listKey } from "../../src/modules/blacklist/screening/entry-index"
import { readListValue } from "../../src/modules/blacklist/screening/lists/list-values"
import type { ListedField, ListUse } from "../../src/types"
import { onDatabase } from "./support/module"
import { entriesFound, lookUp, newEntry, ORIGIN } from "./support/rows"

onDatabase(({ service, sql }) => {
  const list = async (id: string, type: ListedField, values: string[], use: ListUse = "custom") => {
    await service.createReferenceLists([
      { id, name: id, type, use, lookup_key: listKey(id).toString() },
    ])
    await fill(id, type, values)
  }
  const rowsOf = (type: ListedField, values: string[]) =>
    JSON.stringify(
      values.map((value) => {
        const reading = readListValue(type, value)
        if (!reading.success) throw new Error(reading.issue)
        return { ...reading.data, key: reading.data.key.toString() }
      })
    )
  const fill = (id: string, type: ListedField, values: string[], mode: "add" | "replace" = "add") =>
    service.referenceLists.change(id, mode, (take) => take(rowsOf(type, values)))
  const found = async (changes: Parameters<typeof lookUp>[1]) =>
    (await lookUp(service, changes)).lists.map(({ id, value }) => [id, value]).sort()

  it("finds a shopper's values on lists of every type", async () => {
    await list("mails", "email", ["jan@spam.example", "anna@spam.example"])
    await list("domains", "email_domain", ["spam.example"], "disposable")
    await list("phones", "phone", ["+48600700800"])
    await list("addresses", "ip", ["203.0.113.7"], "proxy")
    await list("ranges", "ip_range", ["203.0.113.0-203.0.113.9", "203.0.113.0/24"], "proxy")
    const shopper = {
      email: "jan+x@spam.example",
      ip: "203.0.113.7",
      shipping_address: { phone: "600 700 800", country_code: "pl" },
    }
    const everything = await lookUp(service, shopper)
    expect(everything.lists).toHaveLength(6)
    expect(everything.list_uses).toEqual(["custom", "disposable", "proxy"])
    expect(await found(shopper)).toEqual([
      ["addresses", "203.0.113.7"],
      ["domains", "spam.example"],
      ["mails", "jan@spam.example"],
      ["phones", "+48600700800"],
      ["ranges", null],
      ["ranges", null],
    ])
    expect(await found({ email: "x@eu.spam.example" })).toEqual([["domains", "spam.example"]])
    expect(await found({ email: "x@ham.example", ip: "203.0.114.1" })).toEqual([])
  })

  it("finds them by the IP that was noted for the cart", async () => {
    await list("addresses", "ip", [ORIGIN.ip as string])
    await list("ranges", "ip_range", ["203.0.113.0/24"])
    await service.origins.save("cart_1", ORIGIN)
    expect(await found({ cart_id: "cart_1" })).toEqual([
      ["addresses", ORIGIN.ip],
      ["ranges", null],
    ])
  })

  it("finds entries that name a list whose values are the shopper's, and no others", async () => {
    await list("a", "email_domain", ["spam.example"])
    await list("b", "email_domain", ["ham.example"])
    await service.entries.insert([
      newEntry({ list_id: "a" }, { id: "named" }),
      newEntry({ list_id: "a", country_code: "pl" }, { id: "with a country" }),
      newEntry({ list_id: "b" }, { id: "another" }),
    ])
    expect(await entriesFound(service, { email: "x@spam.example" })).toEqual([
      "named",
      "with a country",
    ])
    expect(await entriesFound(service, { email: "x@other.example" })).toEqual([])
    expect(await service.referenceLists.entriesNaming(["a", "b"], 2)).toHaveLength(2)
    expect(await service.referenceLists.entriesNaming(["c"], 2)).toEqual([])
  })

  it("finds nothing on a list that was withdrawn", async () => {
    await list("a", "email_domain", ["spam.example"], "disposable")
    await service.softDeleteReferenceLists(["a"])
    const { lists, list_uses } = await lookUp(service, { email: "x@spam.example" })
    expect([lists, list_uses]).toEqual([[], []])
    await service.restoreReferenceLists(["a"])
    expect(await found({ email: "x@spam.example" })).toEqual([["a", "spam.example"]])
    await service.referenceLists.remove(["a"])
    expect(await sql("select 1 from blacklist_list_value")).toEqual([])
  })

  it("a change counts what it did, and one that fails leaves the list as it was", async () => {
    await list("a", "ip_range", ["203.0.113.0-203.0.113.2", "198.51.100.0/24"])
    expect(await sql("select 1 from blacklist_list_value")).toHaveLength(3)
    expect(await fill("a", "ip_range", ["198.51.100.0/24", "192.0.2.0/24"])).toEqual({
      added: 1,
      removed: 0,
    })
    const failing = service.referenceLists.change("a", "replace", async (take) => {
      await take(rowsOf("ip_range", ["192.0.2.0/24"]))
      throw new Error("The file ended early")
    })
    await expect(failing).rejects.toThrow()
    const sizeOf = async () => (await service.retrieveReferenceList("a")).size
    expect(await sizeOf()).toBe(3)
    expect(await fill("a", "ip_range", ["192.0.2.0/24"], "replace")).toEqual({
      added: 0,
      removed: 2,
    })
    expect([await sizeOf(), (await sql("select 1 from blacklist_list_value")).length]).toEqual([
      1, 1,
    ])
    expect(await service.referenceLists.change("none", "add", async () => {})).toBeNull()
  })

  it("looks for networks by the lengths of prefixes in use, and forgets those of no list", async () => {
    const lengths = async () =>
      (await sql("select family, length from blacklist_list_prefix order by 1, 2")).map(
        ({ family, length }) => [family, length]
      )
    await list("r", "ip_range", ["203.0.113.0/24", "2001:db8::/32", "198.51.100.0-198.51.100.4"])
    await list("s", "ip_range", ["2001:db8:1::/48", "10.0.0.0/8"])
    await list("mails", "email", ["jan@spam.example"])
    expect(await lengths()).toEqual([
      [4, 8],
      [4, 24],
      [4, 30],
      [4, 32],
      [6, 32],
      [6, 48],
    ])
    const listsOf = async (ip: string) => (await found({ ip })).map(([id]) => id)
    expect(await listsOf("2001:db8:1::9")).toEqual(["r", "s"])
    expect(await listsOf("2001:db8:2::9")).toEqual(["r"])
    expect(await listsOf("198.51.100.4")).toEqual(["r"])
    expect(await listsOf("198.51.100.5")).toEqual([])
    expect(await listsOf("10.255.255.255")).toEqual(["s"])
    expect(await listsOf("11.0.0.0")).toEqual([])
    await fill("r", "ip_range", ["203.0.113.0/24"], "replace")
    await service.referenceLists.remove(["s"])
    expect(await lengths()).toEqual([[4, 24]])
  })

  it("values with one hash are told apart, by whoever compares them", async () => {
    await list("a", "email_domain", ["spam.example"])
    await sql("update blacklist_list_value set lookup_key = ?", [
      lookupKey("email_domain", "ham.example").toString(),
    ])
    expect(await found({ email: "x@ham.example" })).toEqual([["a", "spam.example"]])
    const held = await service.referenceLists.holding({ id: "a", type: "email_domain" }, [
      "ham.example",
    ])
    expect([...held]).toEqual([])
  })

  it("says which of many values are on a list", async () => {
    await list("a", "email_domain", ["spam.example"])
    await list("r", "ip_range", ["203.0.113.0/24", "2001:db8::/32"])
    const domains = ["spam.example", "ham.example"]
    const ips = ["203.0.113.9", "2001:db8::1", "198.51.100.1"]
    const held = (id: string, type: ListedField, values: string[]) =>
      service.referenceLists.holding({ id, type }, values)
    expect([...(await held("a", "email_domain", domains))]).toEqual(["spam.example"])
    expect([...(await held("r", "ip_range", ips))].sort()).toEqual(["2001:db8::1", "203.0.113.9"])
    expect([...(await held("a", "email_domain", []))]).toEqual([])
  })

  it("the list that comes with the plugin is written once a version", async () => {
    const built = {
      id: "built",
      name: "Built in",
      use: "disposable",
      type: "email_domain",
      lookup_key: listKey("built").toString(),
      source: "package@1",
    }
    const write = (source: string, domains: string[]) =>
      service.referenceLists.writeBuiltIn({ ...built, source }, (take) =>
        take(rowsOf("email_domain", domains))
      )
    expect(await service.referenceLists.hasBuiltIn(built)).toBe(false)
    const [first, second] = await Promise.all([
      write("package@1", ["spam.example", "ham.example"]),
      write("package@1", ["spam.example", "ham.example"]),
    ])
    expect([first, second].filter(Boolean)).toEqual([{ added: 2, removed: 0 }])
    expect(await service.referenceLists.hasBuiltIn(built)).toBe(true)
    expect(await write("package@2", ["spam.example"])).toEqual({ added: 0, removed: 1 })
    expect(await service.retrieveReferenceList("built")).toMatchObject({
      built_in: true,
      size: 1,
      source: "package@2",
    })
  })
})
