import type { AdminList, AdminListImportSummary } from "../../src/types"
import { describeStore } from "./support/store"

jest.setTimeout(240_000)

const PATH = "/admin/blacklist/lists"

const formOf = (content: string, fields: Record<string, string> = {}) => {
  const form = new FormData()
  form.append("file", new Blob([content]), "list.txt")
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  return form
}

describeStore((store) => {
  const lists = async (query = ""): Promise<AdminList[]> =>
    (await store.admin.get(`${PATH}?${query}`)).data.lists
  const create = async (body: object): Promise<AdminList> => {
    const { status, data } = await store.admin.post(PATH, body)
    expect([status, data]).toEqual([200, { list: expect.any(Object) }])
    return data.list
  }
  const send = (id: string, content: string, fields?: Record<string, string>) =>
    store.admin.post(`${PATH}/${id}/import`, formOf(content, fields))
  const importAll = async (id: string, content: string, fields?: Record<string, string>) => {
    const { status, data } = await send(id, content, fields)
    expect([status, data]).toEqual([200, { list: expect.any(Object), summary: expect.any(Object) }])
    return data as { list: AdminList; summary: AdminListImportSummary }
  }
  const contains = async (id: string, value: string) => {
    const { data } = await store.admin.get(
      `${PATH}/${id}/contains?value=${encodeURIComponent(value)}`
    )
    return data.contains ?? data.message
  }

  it("a list of disposable domains is there from the start, and read only", async () => {
    const [list, ...others] = await lists()
    expect([list, others]).toEqual([
      {
        id: expect.stringMatching(/^bllist_/),
        name: "Disposable e-mail domains",
        use: "disposable",
        type: "email_domain",
        size: expect.any(Number),
        built_in: true,
        source: expect.stringMatching(/^disposable-email-domains-js@\d+\.\d+\.\d+$/),
        created_by: null,
        created_at: expect.any(String),
        updated_at: expect.any(String),
      },
      [],
    ])
    expect(list.size).toBeGreaterThan(5000)
    expect(await contains(list.id, "Jan@eu.MAILINATOR.com")).toBe(true)
    expect(await contains(list.id, "gmail.com")).toBe(false)
    for (const refused of [
      await store.admin.post(`${PATH}/${list.id}`, { name: "Mine" }),
      await store.admin.delete(`${PATH}/${list.id}`),
      await send(list.id, "spam.example"),
    ]) {
      expect([refused.status, refused.data]).toEqual([
        422,
        { type: "invalid_state", message: expect.stringContaining(list.id) },
      ])
    }
    // The second look writes nothing.
    expect(await lists()).toEqual([list])
  })

  it("are created, changed, found and deleted", async () => {
    const list = await create({ name: "VPNs", use: "proxy", type: "ip_range", source: "FireHOL" })
    expect(list).toMatchObject({
      name: "VPNs",
      use: "proxy",
      type: "ip_range",
      size: 0,
      built_in: false,
      source: "FireHOL",
      created_by: store.adminId,
    })
    expect(await create({ name: "Friends", type: "email" })).toMatchObject({
      use: "custom",
      source: null,
    })
    expect((await store.admin.get(`${PATH}/${list.id}`)).data).toEqual({ list })
    const { data } = await store.admin.post(`${PATH}/${list.id}`, { name: "Hosters", source: null })
    expect(data.list).toEqual({
      ...list,
      name: "Hosters",
      source: null,
      updated_at: expect.any(String),
    })
    const namesOf = async (query: string) => (await lists(query)).map(({ name }) => name)
    expect(await namesOf("use=proxy")).toEqual(["Hosters"])
    expect(await namesOf("type[]=email&type[]=ip")).toEqual(["Friends"])
    expect(await namesOf("built_in=true")).toEqual(["Disposable e-mail domains"])
    expect(await namesOf("q=hoster")).toEqual(["Hosters"])
    expect(await namesOf("order=-name&built_in=false")).toEqual(["Hosters", "Friends"])

    await importAll(list.id, "203.0.113.0/24")
    const deleted = await store.admin.delete(`${PATH}/${list.id}`)
    expect([deleted.status, deleted.data]).toEqual([
      200,
      { id: list.id, object: "list", deleted: true },
    ])
    for (const path of [list.id, `${list.id}/contains?value=203.0.113.7`]) {
      expect((await store.admin.get(`${PATH}/${path}`)).status).toBe(404)
    }
    expect((await store.admin.delete(`${PATH}/${list.id}`)).status).toBe(404)
    expect((await send(list.id, "203.0.113.0/24")).status).toBe(404)
  })

  it.each([
    ["no name", { type: "email" }, /name/],
    ["an empty name", { name: " ", type: "email" }, /name/],
    ["no type", { name: "A" }, /type/],
    ["an unknown type", { name: "A", type: "country" }, /type/],
    ["an unknown use", { name: "A", type: "email", use: "good" }, /use/],
    ["disposable e-mails", { name: "A", type: "email", use: "disposable" }, /type/],
    ["proxies by domain", { name: "A", type: "email_domain", use: "proxy" }, /type/],
    ["an unknown field", { name: "A", type: "email", size: 5 }, /size/],
    ["a NUL", { name: "A\0", type: "email" }, /name/],
  ])("with %s are a 400 that names the field", async (_, body, named) => {
    const { status, data } = await store.admin.post(PATH, body)
    expect([status, data.type]).toEqual([400, "invalid_data"])
    expect(data.message).toMatch(named)
  })

  it("are filled from files, whatever the spelling, and replaced", async () => {
    const { id } = await create({ name: "Throw-away", use: "disposable", type: "email_domain" })
    const first = await importAll(
      id,
      "# published somewhere\n@Spam.example\nspam.example ; again\n\nTRASH.example\nco.uk\n"
    )
    expect(first.summary).toEqual({
      added: 2,
      existing: 1,
      removed: 0,
      invalid: 1,
      errors: [{ row: 6, field: "email_domain", message: expect.stringMatching(/public suffix/) }],
    })
    expect(first.list).toMatchObject({ id, size: 2 })

    const second = await importAll(id, "spam.example\nnew.example\n", { mode: "add" })
    expect(second.summary).toMatchObject({ added: 1, existing: 1, removed: 0, invalid: 0 })
    expect(second.list.size).toBe(3)

    const third = await importAll(id, "new.example\nother.example\n", { mode: "replace" })
    expect(third.summary).toMatchObject({ added: 1, existing: 1, removed: 2, invalid: 0 })
    expect(third.list.size).toBe(2)
    expect(await contains(id, "spam.example")).toBe(false)
    expect(await contains(id, "x@mail.other.example")).toBe(true)

    for (const [content, fields, named] of [
      ["", {}, /file/],
      ["co.uk\n", { mode: "replace" }, /file/],
      ["a.example", { mode: "merge" }, /mode/],
      ["a.example", { type: "email" }, /type/],
    ] as const) {
      const { status, data } = await send(id, content, fields)
      expect([content, status, data.type]).toEqual([content, 400, "invalid_data"])
      expect(data.message).toMatch(named)
    }
    const none = await store.admin.post(`${PATH}/${id}/import`, new FormData())
    expect([none.status, none.data.message]).toEqual([400, "file is required"])
    expect((await lists(`id=${id}`))[0].size).toBe(2)
    const retyped = await store.admin.post(`${PATH}/${id}`, { use: "custom", type: "email" })
    expect([retyped.status, retyped.data.type]).toEqual([422, "invalid_state"])
  })

  it("of ranges hold addresses; a range is one value however many networks it takes", async () => {
    const { id } = await create({ name: "VPNs", use: "proxy", type: "ip_range" })
    const { summary, list } = await importAll(
      id,
      "203.0.113.0-203.0.113.6 ; SBL1\n2001:db8::/32\n198.51.100.7\n198.51.100.7/32\n"
    )
    expect(summary).toMatchObject({ added: 3, existing: 1, removed: 0, invalid: 0 })
    expect(list.size).toBe(3)
    for (const [value, expected] of [
      ["203.0.113.6", true],
      ["::ffff:203.0.113.1", true],
      ["203.0.113.7", false],
      ["203.0.113.0/30", true],
      ["203.0.113.0/29", false],
      ["2001:DB8:1::/48", true],
      ["198.51.100.7", true],
    ] as const) {
      expect([value, await contains(id, value)]).toEqual([value, expected])
    }
    expect(await contains(id, "nowhere")).toMatch(/^value /)
    const replaced = await importAll(id, "2001:db8::/32\n", { mode: "replace" })
    expect(replaced.summary).toMatchObject({ added: 0, existing: 1, removed: 2 })
    expect([replaced.list.size, await contains(id, "203.0.113.1")]).toEqual([1, false])
  })

  it.each([
    ["email", "Jan.K@gmail.com", "jank+shop@googlemail.com"],
    ["phone", "+48 600 700 800", "0048600700800"],
    ["ip", "203.0.113.7/32", "::ffff:203.0.113.7"],
  ])("of the type %s know a value in any spelling", async (type, listed, asked) => {
    const { id } = await create({ name: "Some", type })
    await importAll(id, `${listed}\n`)
    expect(await contains(id, asked)).toBe(true)
    for (const query of ["", "?value=", "?value=x&colour=red"]) {
      expect((await store.admin.get(`${PATH}/${id}/contains${query}`)).status).toBe(400)
    }
  })

  describe("an entry that names a list", () => {
    const ENTRIES = "/admin/blacklist/entries"
    const entryOf = (body: object) => store.admin.post(ENTRIES, body)

    it("matches whoever is on it, at checkout as in what explains it", async () => {
      const { id } = await create({ name: "Throw-away", use: "disposable", type: "email_domain" })
      await importAll(id, "spam.example\n")
      const order = await store.checkout({ email: "early@spam.example" }).buy()
      expect(order.data.type).toBe("order")

      const body = { conditions: { list_id: id, country_code: "pl" }, reason: "Throw-away mail" }
      const impact = await store.admin.post("/admin/blacklist/impact", body)
      expect(impact.data.impact).toMatchObject({ orders: 1, customers: 1 })
      const { status, data } = await entryOf(body)
      expect([status, data.entry.conditions]).toEqual([200, body.conditions])

      const facts = {
        email: "x@eu.spam.example",
        shipping_address: { first_name: "Jan", address_1: "Długa 5", country_code: "pl" },
      }
      const explained = await store.admin.post("/admin/blacklist/explain", { facts })
      expect(explained.data.decision).toMatchObject({
        outcome: "refuse",
        reasons: [
          {
            type: "entry",
            id: data.entry.id,
            detail: { matched: ["list_id", "country_code"], address_type: "shipping" },
          },
        ],
      })
      expect((await store.checkout({ email: "x@eu.spam.example" }).buy()).status).toBe(400)
      expect((await store.checkout({ email: "x@ham.example" }).buy()).status).toBe(200)

      // Off the list again, the shopper passes.
      await importAll(id, "other.example\n", { mode: "replace" })
      expect((await store.checkout({ email: "y@spam.example" }).buy()).status).toBe(200)
    })

    it("may allow those on it, and checks nobody else", async () => {
      const { id } = await create({ name: "Friends", type: "email" })
      await importAll(id, "jan@spam.example\n")
      await entryOf({ conditions: { email_domain: "spam.example" } })
      expect((await entryOf({ conditions: { list_id: id }, action: "allow" })).status).toBe(200)
      expect((await store.checkout({ email: "Jan+x@spam.example" }).buy()).status).toBe(200)
      expect((await store.checkout({ email: "anna@spam.example" }).buy()).status).toBe(400)
    })

    it("keeps the list from being deleted, and there is one of each", async () => {
      const { id } = await create({ name: "Phones", type: "phone" })
      const { data } = await entryOf({ conditions: { list_id: id } })
      const refused = await store.admin.delete(`${PATH}/${id}`)
      expect([refused.status, refused.data]).toEqual([
        422,
        { type: "invalid_state", message: expect.stringContaining(data.entry.id) },
      ])
      const double = await entryOf({ conditions: { list_id: ` ${id} ` } })
      expect([double.status, double.data.type]).toEqual([422, "duplicate_error"])
      expect(double.data.message).toContain(data.entry.id)
      const { data: listed } = await store.admin.get(`${ENTRIES}?field=list_id`)
      expect(listed.entries).toHaveLength(1)
      await store.admin.delete(`${ENTRIES}/${data.entry.id}`)
      expect((await store.admin.delete(`${PATH}/${id}`)).status).toBe(200)
    })

    it("names one that there is, also in a file", async () => {
      const { id } = await create({ name: "Phones", type: "phone" })
      const unknown = { conditions: { list_id: "bllist_none" } }
      const entry = (await entryOf({ conditions: { city: "Radom" } })).data.entry
      for (const { status, data } of [
        await entryOf(unknown),
        await store.admin.post(`${ENTRIES}/${entry.id}`, unknown),
        await store.admin.post("/admin/blacklist/impact", unknown),
      ]) {
        expect([status, data.type]).toEqual([400, "invalid_data"])
        expect(data.message).toMatch(/conditions\.list_id/)
      }
      const csv = `list_id;action\n${id};flag\nbllist_none;flag\n`
      const form = new FormData()
      form.append("file", new Blob([csv]), "file.csv")
      const { data } = await store.admin.post(`${ENTRIES}/import`, form)
      expect(data.summary).toMatchObject({
        to_create: 1,
        invalid: 1,
        errors: [{ row: 3, field: "list_id" }],
      })
    })
  })
})
