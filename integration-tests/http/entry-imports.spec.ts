import { Readable } from "node:stream"
import type { AdminEntry } from "../../src/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../src/modules/blacklist"
import {
  confirmEntryImportWorkflow,
  deleteExpiredRecordsWorkflow,
  resumeJobsWorkflow,
  runJobWorkflow,
} from "../../src/workflows"
import { REFUSAL } from "./support/checkout"
import { sql } from "./support/ledger"
import { describeStore, eventually, outcomeOf } from "./support/store"

jest.setTimeout(240_000)

const PATH = "/admin/blacklist/entries"

type Fields = Record<string, string>

const formOf = (content: string | Uint8Array, fields: Fields = {}, name = "file.csv") => {
  const form = new FormData()
  form.append("file", new Blob([content as BlobPart]), name)
  // After the file, as many a client does it.
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  return form
}

describeStore((store) => {
  const send = (content: string | Uint8Array, fields?: Fields, name?: string) =>
    store.admin.post(`${PATH}/import`, formOf(content, fields, name))
  const check = async (content: string | Uint8Array, fields?: Fields, name?: string) => {
    const { status, data } = await send(content, fields, name)
    expect([status, data]).toEqual([
      202,
      { transaction_id: expect.any(String), summary: expect.any(Object) },
    ])
    return data as {
      transaction_id: string
      summary: { to_create: number; duplicates: number; invalid: number; errors: object[] }
    }
  }
  const look = async (id: string) => (await store.admin.get(`${PATH}/import/${id}`)).data
  const confirm = (id: string) => store.admin.post(`${PATH}/import/${id}/confirm`)
  const undo = (id: string) => store.admin.post(`${PATH}/import/${id}/undo`)
  const entries = async (query = ""): Promise<AdminEntry[]> =>
    (await store.admin.get(`${PATH}?limit=1000&order=id&${query}`)).data.entries
  const staged = async () =>
    (await sql<{ n: number }>(store.container, "select n from blacklist_entry_import_row")).length
  const importAll = async (content: string | Uint8Array, fields?: Fields, name?: string) => {
    const { transaction_id, summary } = await check(content, fields, name)
    expect((await confirm(transaction_id)).status).toBe(202)
    await eventually(
      () => look(transaction_id),
      ({ status }) => status === "done"
    )
    return { transaction_id, summary }
  }

  it("is checked first, put on the list when it is confirmed, and taken off again", async () => {
    const existing = await store.admin.post(PATH, { conditions: { email: "jan@spam.example" } })
    const csv = [
      "Reason;EMAIL;ip;action;active;expires_at",
      "Chargeback;ola@spam.example;;;;",
      ";J.a.n+x@gmail.com;;flag;false;2031-01-01",
      '"two',
      'lines";jan@gmail.com;;flag;;',
      ";JAN@SPAM.EXAMPLE;;;;",
      ";nonsense;;;;",
      ";;010.0.0.1;ban;;",
      ";;203.0.113.7;allow;;",
    ].join("\r\n")
    const { transaction_id, summary } = await check(csv, { mode: "monitor", reason: "List" })
    expect(summary).toEqual({
      to_create: 3,
      duplicates: 2,
      invalid: 2,
      errors: [
        { row: 7, field: "email", message: "email is not a valid e-mail address" },
        {
          row: 8,
          field: "action",
          message: "action must be one of block, flag, allow",
        },
      ],
    })
    expect(await look(transaction_id)).toEqual({ status: "ready", processed: 0, total: 3, summary })
    expect(await entries()).toHaveLength(1)

    const { status, data } = await confirm(transaction_id)
    expect([status, data]).toEqual([
      202,
      {
        job: {
          id: expect.stringMatching(/^bljob_/),
          type: "entry_import",
          status: "pending",
          processed: 0,
          total: 3,
          result: null,
          error: null,
          created_by: store.adminId,
          created_at: expect.any(String),
          finished_at: null,
        },
      },
    ])
    const done = await eventually(
      () => look(transaction_id),
      (seen) => seen.status === "done"
    )
    expect(done).toEqual({ status: "done", processed: 3, total: 3, summary })
    expect((await store.admin.get(`/admin/blacklist/jobs/${data.job.id}`)).data.job).toMatchObject({
      status: "done",
      result: { created: 3, skipped: 0 },
    })
    const made = (await entries("source=import")).map(
      ({ id: _, created_at: __, updated_at: ___, ...entry }) => entry
    )
    const common = {
      source: "import",
      source_id: transaction_id,
      created_by: store.adminId,
      hit_count: 0,
      last_hit_at: null,
      mode: "monitor",
    }
    expect(made).toEqual([
      {
        ...common,
        conditions: { email: "ola@spam.example" },
        action: "block",
        reason: "Chargeback",
        active: true,
        expires_at: null,
      },
      {
        ...common,
        conditions: { email: "J.a.n+x@gmail.com" },
        action: "flag",
        reason: "List",
        active: false,
        expires_at: "2031-01-01T00:00:00.000Z",
      },
      {
        ...common,
        conditions: { ip: "203.0.113.7" },
        action: "allow",
        reason: "List",
        active: true,
        expires_at: null,
      },
    ])
    expect(await staged()).toBe(0)

    const again = await confirm(transaction_id)
    expect([again.status, again.data.type]).toEqual([422, "invalid_state"])
    // All of it is there by now.
    expect((await check(csv)).summary).toMatchObject({ to_create: 0, duplicates: 5, invalid: 2 })

    const undone = await undo(transaction_id)
    expect([undone.status, undone.data]).toEqual([200, { transaction_id, deleted: 3 }])
    expect((await entries()).map(({ id }) => id)).toEqual([existing.data.entry.id])
    expect((await look(transaction_id)).status).toBe("cancelled")
    expect((await undo(transaction_id)).data.deleted).toBe(0)
    expect((await confirm(transaction_id)).status).toBe(422)
  })

  it("refuses shoppers from then on, as entries made by hand do", async () => {
    const { summary } = await importAll(
      "# bad networks\n203.0.113.0/24 ; SBL1\n198.51.100.7/32\nbanned.example\n600700800\n10.0.0.0/8\n",
      { action: "block" },
      "drop.txt"
    )
    expect(summary).toMatchObject({
      to_create: 3,
      invalid: 2,
      errors: [
        { row: 5, field: null, message: expect.stringContaining("more than one thing") },
        { row: 6, field: "ip_range", message: expect.stringContaining("no shopper has") },
      ],
    })
    const buy = async (email: string) =>
      outcomeOf(await (await store.checkout({ email }).fill()).openPayment())
    expect(await buy("jan@mail.banned.example")).toEqual([400, REFUSAL])
    const explained = await store.admin.post("/admin/blacklist/explain", {
      facts: { ip: "203.0.113.200" },
    })
    expect(explained.data.decision.outcome).toBe("refuse")
  })

  it("goes on where its process was killed, and nothing is there twice", async () => {
    const rows = Array.from({ length: 2500 }, (_, n) => `shopper-${n}@spam.example`)
    const { transaction_id } = await check(rows.join("\n"), {}, "list.txt")
    const { result: job } = await confirmEntryImportWorkflow(store.container).run({
      input: { transaction_id },
    })
    // The first page is written, and its process dies before it says so.
    await sql(
      store.container,
      `update blacklist_job set status = 'running', worker = 'killed',
              lease_until = now() - interval '1 second'`
    )
    const { entryImports } = store.container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    expect(await entryImports.write(transaction_id, 0, 1000)).toEqual({
      rows: 1000,
      created: 1000,
      last: 1000,
    })
    await resumeJobsWorkflow(store.container).run()
    const [{ count }] = await sql<{ count: number }>(
      store.container,
      "select count(*)::int as count from blacklist_entry"
    )
    expect(count).toBe(2500)
    const { result } = await runJobWorkflow(store.container).run({ input: { id: job.id } })
    expect(result).toMatchObject({
      status: "done",
      processed: 2500,
      total: 2500,
      result: { created: 2500, skipped: 0 },
    })
  })

  it("can be cancelled: what is on the list by then stays, until it is undone", async () => {
    const rows = Array.from({ length: 1500 }, (_, n) => `shopper-${n}@spam.example`)
    const { transaction_id } = await check(rows.join("\n"), {}, "list.txt")
    const { result: job } = await confirmEntryImportWorkflow(store.container).run({
      input: { transaction_id },
    })
    // Nobody begins it: the scheduled job runs in this store as in any.
    await sql(store.container, "update blacklist_job set lease_until = now() + interval '1 minute'")
    expect((await look(transaction_id)).status).toBe("running")
    const early = await undo(transaction_id)
    expect([early.status, early.data.type]).toEqual([422, "invalid_state"])
    expect((await store.admin.post(`/admin/blacklist/jobs/${job.id}/cancel`)).status).toBe(200)
    expect(await look(transaction_id)).toMatchObject({ status: "cancelled", processed: 0 })
    expect(await staged()).toBe(1500)
    await deleteExpiredRecordsWorkflow(store.container).run()
    expect(await staged()).toBe(0)
    expect((await undo(transaction_id)).data.deleted).toBe(0)
  })

  it("expires after a day, or is thrown away, when nobody confirms it", async () => {
    const { transaction_id } = await check("email\njan@spam.example\n")
    const other = await check("email\njan@spam.example\n")
    expect((await undo(other.transaction_id)).data.deleted).toBe(0)
    expect((await look(other.transaction_id)).status).toBe("cancelled")
    await sql(
      store.container,
      "update blacklist_entry_import set expires_at = expires_at - interval '24 hours' where id = ?",
      [transaction_id]
    )
    expect((await look(transaction_id)).status).toBe("expired")
    expect((await confirm(transaction_id)).status).toBe(422)
    expect(await staged()).toBe(1)
    await deleteExpiredRecordsWorkflow(store.container).run()
    expect(await staged()).toBe(0)
    expect(await entries()).toEqual([])
    for (const answer of [
      await store.admin.get(`${PATH}/import/blimp_none`),
      await confirm("blimp_none"),
      await undo("blimp_none"),
    ]) {
      expect([answer.status, answer.data.type]).toEqual([404, "not_found"])
    }
  })

  it.each<[string, string | Uint8Array, Fields, string]>([
    ["nothing", "", {}, "file is empty"],
    ["binary", new Uint8Array([1, 2, 0, 255]), {}, "file is not text"],
    ["an open quote", 'email\n"jan@x.pl\n', {}, "file has a quote that is never closed"],
    ["broken JSON", '[{"email":"jan@x.pl"}', {}, "file ends inside its array"],
    ["an unknown column", "email,colour\nx,y\n", {}, 'column "colour"'],
    ["no header", "jan@x.pl\n", { format: "csv" }, "file has no header"],
    ["an unknown format", "email\n", { format: "xls" }, "format"],
    ["an unknown type", "email\n", { type: "city" }, "type"],
    ["an unknown field", "email\n", { colour: "red" }, "colour"],
    ["a past end", "email\n", { expires_at: "2020-01-01" }, "expires_at must be in the future"],
    ["a long reason", "email\n", { reason: "x".repeat(1001) }, "field 'reason' too big"],
  ])("%s is refused by name, and nothing is kept", async (_, content, fields, message) => {
    const { status, data } = await send(content, fields)
    expect([status, data]).toEqual([
      400,
      { type: "invalid_data", message: expect.stringContaining(message) },
    ])
    expect(data.message).not.toContain("jan@x.pl")
    expect(await sql(store.container, "select id from blacklist_entry_import")).toEqual([])
    expect(await staged()).toBe(0)
  })

  it("a form without a file, or with two, is refused", async () => {
    const none = new FormData()
    none.append("action", "block")
    const two = formOf("email\n")
    two.append("file", new Blob(["email\n"]), "other.csv")
    for (const body of [none, two, {}]) {
      const { status, data } = await store.admin.post(`${PATH}/import`, body)
      expect([status, data.type, data.message]).toEqual([
        400,
        "invalid_data",
        expect.stringMatching(/^file/),
      ])
    }
  })

  it("a file of 300 MB is refused", async () => {
    const edge = "300MB"
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="huge.txt"\r\n\r\n`
    const piece = Buffer.alloc(1_000_000, "a")
    // In pieces: the test's own process would hold several copies of the whole.
    async function* body() {
      yield head
      for (let sent = 0; sent < 300; sent++) yield piece
      yield `\r\n--${edge}--\r\n`
    }
    const { status, data } = await store.admin.post(`${PATH}/import`, Readable.from(body()), {
      headers: { "content-type": `multipart/form-data; boundary=${edge}` },
      // axios' own limit is 10 MB, and to follow a redirect it would keep all that it sends.
      maxBodyLength: Infinity,
      maxRedirects: 0,
    })
    expect([status, data]).toEqual([
      400,
      { type: "invalid_data", message: "file must have at most 200 MB" },
    ])
  })

  it("tells the first thousand errors of many, and their number", async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => (n % 2 ? `a${n}@x.example` : `bad ${n}`))
    const { summary } = await check(["email", ...rows].join("\n"))
    expect(summary).toMatchObject({ to_create: 1500, invalid: 1500, duplicates: 0 })
    expect(summary.errors).toHaveLength(1000)
    expect(summary.errors[999]).toMatchObject({ row: 2000, field: "email" })
  })

  it("what is exported imports again to the same rows", async () => {
    const made: object[] = [
      { conditions: { email: "jan@spam.example" }, reason: '=HYPERLINK("x")', active: false },
      { conditions: { phone: "+48600700800" }, action: "flag", mode: "monitor" },
      { conditions: { email_domain: "@trash.example" }, reason: "'=1", action: "allow" },
      {
        conditions: { city: 'Łódź, "Górna"', company: "-Best; Ltd", last_name: "'t Hart" },
        reason: "two\r\nlines",
        expires_at: "2031-01-01T10:00:00.000Z",
      },
      { conditions: { ip_range: "203.0.113.0-203.0.113.9" }, reason: "\ttab" },
    ]
    for (const entry of made) expect((await store.admin.post(PATH, entry)).status).toBe(200)
    await sql(
      store.container,
      "update blacklist_entry set expires_at = '2020-01-01' where expires_at is not null"
    )
    const shown = async () =>
      (await entries()).map(({ conditions, action, mode, reason, active, expires_at }) => ({
        ...{ conditions, action, mode, reason, active, expires_at },
      }))
    const before = await shown()

    for (const format of ["csv", "json"]) {
      const { status, data, headers } = await store.admin.get(`${PATH}/export?format=${format}`)
      expect([status, headers["content-disposition"]]).toEqual([
        200,
        expect.stringMatching(new RegExp(`^attachment; filename="blacklist-.*\\.${format}"$`)),
      ])
      const text = typeof data === "string" ? data : JSON.stringify(data)
      if (format === "csv") {
        // Nothing that a spreadsheet would run.
        expect(text).not.toMatch(/(^|[,\n])"?\s*[=+\-@\t\r](?!\n)/)
      }
      expect((await check(text, {}, `x.${format}`)).summary).toMatchObject({
        to_create: 0,
        duplicates: 5,
      })
      await sql(store.container, "delete from blacklist_entry")
      await importAll(text, {}, `x.${format}`)
      expect(await shown()).toEqual(before)
    }

    const exported = async (query: string) =>
      (await store.admin.get(`${PATH}/export?format=json&${query}`)).data
    expect(await exported("action=flag")).toMatchObject([{ conditions: { phone: "+48600700800" } }])
    expect(await exported("field=city&expired=true")).toHaveLength(1)
    expect(await exported("q=trash")).toHaveLength(1)
    expect(await exported("action=allow&field=city")).toEqual([])
    const bad = await store.admin.get(`${PATH}/export?format=xls`)
    expect([bad.status, bad.data.type]).toEqual([400, "invalid_data"])
  })

  it("exports more than a page", async () => {
    const rows = Array.from({ length: 501 }, (_, n) => `a${n}@x.example`)
    await importAll(rows.join("\n"), {}, "list.txt")
    const { data } = await store.admin.get(`${PATH}/export`)
    expect(data.trim().split("\r\n")).toHaveLength(502)
    expect((await check(data)).summary).toMatchObject({ to_create: 0, duplicates: 501, invalid: 0 })
  })
})
