import { onDatabase } from "./support/module"
import type { EntryChange } from "../../src/modules/blacklist/persistence/entries"
import type { EntryConditions } from "../../src/types/http"
import { compileConditions } from "../../src/workflows/entries/utils/compile-conditions"
import { entriesFound, inHours, newEntry } from "./support/rows"

onDatabase(({ service, sql }) => {
  const everything = async () => ({
    entries: await sql("select e::text as row from blacklist_entry e order by id"),
    networks: await sql("select n::text as row from blacklist_entry_network n order by id"),
  })
  const NOTHING = { entries: [], networks: [] }

  describe("entries.insert", () => {
    it("writes every column, and answers the ids in the given order", async () => {
      const expires_at = inHours(5)
      const ids = await service.entries.insert([
        newEntry(
          { city: "Wrocław", email: "Jan+x@Spam.Example" },
          {
            id: "blent_given",
            action: "flag",
            mode: "monitor",
            reason: "Why",
            active: false,
            expires_at,
            source: "order",
            source_id: "order_1",
            created_by: "user_1",
          }
        ),
        newEntry({ ip_range: "203.0.113.3-203.0.113.4" }),
      ])
      expect(ids).toEqual(["blent_given", expect.stringMatching(/^blent_[0-9A-Z]{26}$/)])
      expect(await service.retrieveEntry("blent_given")).toMatchObject({
        conditions: { city: "Wrocław", email: "Jan+x@Spam.Example" },
        canonical: { city: "wroclaw", email: "jan@spam.example" },
        fields: ["email", "city"],
        action: "flag",
        mode: "monitor",
        reason: "Why",
        active: false,
        expires_at,
        source: "order",
        source_id: "order_1",
        created_by: "user_1",
        hit_count: 0,
        last_hit_at: null,
      })
      expect(await service.retrieveEntry(ids[1], { relations: ["networks"] })).toMatchObject({
        action: "block",
        mode: "enforce",
        active: true,
        expires_at: null,
        source: "manual",
        lookup_key: null,
        networks: expect.arrayContaining([
          expect.objectContaining({ network: "203.0.113.3/32" }),
          expect.objectContaining({ network: "203.0.113.4/32" }),
        ]),
      })
    })

    it.each([
      ["an action nobody knows", { action: "explode" as never }],
      ["the fingerprint of another row", newEntry({ ip_range: "203.0.113.0/24" })],
      ["no conditions", { canonical: undefined }],
    ])("writes nothing where one row has %s", async (_, bad) => {
      const good = [
        newEntry({ ip_range: "203.0.113.0/24" }),
        newEntry({ email: "jan@spam.example" }),
      ]
      const last = { ...newEntry({ city: "Wrocław" }), ...bad } as (typeof good)[number]
      await expect(service.entries.insert([...good, last])).rejects.toThrow()
      expect(await everything()).toEqual(NOTHING)
    })

    it("writes nothing where a network cannot be written", async () => {
      const bad = newEntry(
        { ip_range: "203.0.113.0/24" },
        { networks: ["203.0.113.0/24", "nonsense"] }
      )
      await expect(
        service.entries.insert([newEntry({ email: "jan@spam.example" }), bad])
      ).rejects.toThrow()
      expect(await everything()).toEqual(NOTHING)
    })

    it("lets one of several win who write the same entry at once", async () => {
      const write = () => service.entries.insert([newEntry({ ip_range: "203.0.113.0/24" })])
      const settled = await Promise.allSettled([write(), write(), write(), write()])
      expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      const { entries, networks } = await everything()
      expect([entries.length, networks.length]).toEqual([1, 1])
    })

    it("takes the conditions of a deleted entry once more", async () => {
      const [first] = await service.entries.insert([newEntry({ email: "jan@spam.example" })])
      await service.softDeleteEntries([first])
      const [second] = await service.entries.insert([newEntry({ email: "jan@spam.example" })])
      expect(await entriesFound(service, { email: "jan@spam.example" })).toEqual([second])
    })
  })

  describe("a great many entries", () => {
    const MANY = 10_000
    const many = (from = 0) =>
      Array.from({ length: MANY }, (_, n) =>
        newEntry(
          n % 10
            ? { email: `${from + n}@spam.example` }
            : {
                ip_range: `10.${Math.floor(n / 200)}.${n % 200}.3-10.${Math.floor(n / 200)}.${n % 200}.9`,
              },
          { id: `blent_${from + n}` }
        )
      )

    it("are written in the given order, with their networks, and removed again", async () => {
      const entries = many()
      expect(await service.entries.insert(entries)).toEqual(entries.map(({ id }) => id))
      expect(await entriesFound(service, { email: "9999@spam.example" })).toEqual(["blent_9999"])
      expect(await entriesFound(service, { ip: "10.49.190.7" })).toEqual(["blent_9990"])
      expect(await service.entries.remove(entries.map(({ id }) => id as string))).toHaveLength(MANY)
      expect(await everything()).toEqual(NOTHING)
    })

    it("are not written at all where the last one is there already", async () => {
      const last = newEntry({ email: "last@spam.example" }, { id: "blent_there" })
      await service.entries.insert([last])
      const before = await everything()
      await expect(
        service.entries.insert([...many(), { ...last, id: "blent_again" }])
      ).rejects.toMatchObject({ code: "23505" })
      expect(await everything()).toEqual(before)
    })
  })

  describe("entries.remove", () => {
    const made = async () =>
      await service.entries.insert([
        newEntry({ email: "jan@spam.example", city: "Wrocław" }, { expires_at: inHours(5) }),
        newEntry({ ip_range: "203.0.113.3-203.0.113.4" }, { action: "flag", reason: "Why" }),
      ])
    const withoutIds = ({ entries, networks }: Awaited<ReturnType<typeof everything>>) => ({
      entries,
      networks: networks
        .map(({ row }) =>
          row
            .replace(/blnet_\w+/, "")
            .split(",")
            .slice(0, 3)
        )
        .sort(),
    })

    it("answers the rows as they were: put back they are the same to the microsecond", async () => {
      const ids = await made()
      await service.entries.countHits(ids)
      const before = await everything()
      const removed = await service.entries.remove(ids)
      expect(await everything()).toEqual(NOTHING)
      expect((await service.entries.insert(removed, true)).sort()).toEqual([...ids].sort())
      expect(withoutIds(await everything())).toEqual(withoutIds(before))
      expect(await entriesFound(service, { ip: "203.0.113.4" })).toEqual([ids[1]])
    })

    it("puts back what nobody has made again since", async () => {
      const ids = await made()
      const removed = await service.entries.remove(ids)
      const [again] = await service.entries.insert([
        newEntry({ ip_range: "203.0.113.3-203.0.113.4" }, { action: "flag" }),
      ])
      expect(await service.entries.insert(removed, true)).toEqual([ids[0]])
      expect(await entriesFound(service, { ip: "203.0.113.4" })).toEqual([again])
      expect((await everything()).networks).toHaveLength(2)
    })

    it("knows nothing of entries that are not there", async () => {
      expect(await service.entries.remove(["blent_none"])).toEqual([])
      expect(await service.entries.remove([])).toEqual([])
    })
  })

  describe("entries.replace", () => {
    const matter = (conditions: EntryConditions) => compileConditions(conditions, "block")
    const replace = (id: string, ...parts: Partial<EntryChange>[]) =>
      service.entries.replace(id, (current) => Object.assign({}, current, ...parts))
    const found = (email: string | null, ip?: string) => entriesFound(service, { email, ip })

    it("replaces the conditions as a whole instead of merging them", async () => {
      const [id] = await service.entries.insert([
        newEntry({ email: "jan@spam.example", city: "Wrocław", customer_id: "cus_1" }),
      ])
      await replace(id, matter({ email: "anna@spam.example" }))
      expect(await service.retrieveEntry(id)).toMatchObject({
        conditions: { email: "anna@spam.example" },
        canonical: { email: "anna@spam.example" },
        fields: ["email"],
        search_text: "anna@spam.example",
        customer_id: null,
      })
      expect([await found("jan@spam.example"), await found("anna@spam.example")]).toEqual([
        [],
        [id],
      ])
    })

    it("moves an entry from its key to its networks, and back", async () => {
      const [id] = await service.entries.insert([newEntry({ email: "jan@spam.example" })])
      await replace(id, matter({ ip_range: "203.0.113.0/24" }))
      expect([await found("jan@spam.example"), await found(null, "203.0.113.7")]).toEqual([
        [],
        [id],
      ])
      await replace(id, matter({ ip_range: "198.51.100.0/24" }))
      expect([await found(null, "203.0.113.7"), await found(null, "198.51.100.7")]).toEqual([
        [],
        [id],
      ])
      await replace(id, matter({ email: "jan@spam.example" }))
      expect([await found("jan@spam.example"), await found(null, "198.51.100.7")]).toEqual([
        [id],
        [],
      ])
      expect((await everything()).networks).toEqual([])
    })

    it("changes what is named, keeps the rest and knows when it did", async () => {
      const [id] = await service.entries.insert([
        newEntry(
          { email: "jan@spam.example" },
          { reason: "Why", expires_at: inHours(1), created_by: "user_1" }
        ),
      ])
      const before = await service.retrieveEntry(id)
      await service.entries.countHits([id])
      await replace(id, matter({ email: "jan@spam.example" }), {
        active: false,
        expires_at: null,
      })
      const after = await service.retrieveEntry(id)
      expect(after).toMatchObject({
        active: false,
        expires_at: null,
        created_by: "user_1",
        hit_count: 1,
      })
      expect(after.created_at).toEqual(before.created_at)
      expect(after.updated_at.getTime()).toBeGreaterThan(before.updated_at.getTime())
    })

    it("changes nothing where it fails halfway", async () => {
      const [id] = await service.entries.insert([newEntry({ ip_range: "203.0.113.0/24" })])
      await service.entries.insert([newEntry({ email: "jan@spam.example" })])
      const before = await everything()
      const taken = matter({ email: "jan@spam.example" })
      await expect(replace(id, taken)).rejects.toThrow()
      const broken = { ...matter({ ip_range: "198.51.100.0/24" }), networks: ["nonsense"] }
      await expect(replace(id, broken)).rejects.toThrow()
      expect(await everything()).toEqual(before)
    })
  })

  describe("entries.replace by what the entry is", () => {
    it("shows what can be changed, and answers whether there is such an entry", async () => {
      const expires_at = inHours(1)
      const [id, deleted] = await service.entries.insert([
        newEntry({ email: "jan@spam.example" }, { reason: "Why", expires_at }),
        newEntry({ city: "Wrocław" }),
      ])
      await service.softDeleteEntries([deleted])
      const shown: unknown[] = []
      const look = (id: string) =>
        service.entries.replace(id, (current) => {
          shown.push(current)
          return { ...current, ...compileConditions(current.conditions, current.action) }
        })
      expect([await look(id), await look(deleted), await look("blent_unknown")]).toEqual([
        true,
        false,
        false,
      ])
      expect(shown).toEqual([
        {
          conditions: { email: "jan@spam.example" },
          canonical: { email: "jan@spam.example" },
          action: "block",
          mode: "enforce",
          reason: "Why",
          active: true,
          expires_at,
        },
      ])
    })

    it("lets changes of one entry that come at once see each other", async () => {
      const [id] = await service.entries.insert([newEntry({ email: "jan@spam.example" })])
      const letters = [..."abcdefghij"]
      await Promise.all(
        letters.map((letter) =>
          service.entries.replace(id, ({ conditions, reason }) => ({
            ...compileConditions(
              {
                ...conditions,
                [letter === "a" ? "city" : "email"]: letter === "a" ? "Radom" : "anna@spam.example",
              },
              "block"
            ),
            reason: `${reason ?? ""}${letter}`,
          }))
        )
      )
      const { reason, conditions } = await service.retrieveEntry(id)
      expect([...(reason as string)].sort()).toEqual(letters)
      expect(conditions).toEqual({ email: "anna@spam.example", city: "Radom" })
    })
  })

  describe("entries.countHits and entries.uncountHits", () => {
    it("counts once each, on those named alone, also when many count at once", async () => {
      const [hit, other] = await service.entries.insert([
        newEntry({ city: "Wrocław" }),
        newEntry({ city: "Poznań" }),
      ])
      await Promise.all(Array.from({ length: 20 }, () => service.entries.countHits([hit])))
      await service.entries.countHits([])
      await service.entries.countHits(["blent_unknown"])
      expect(await service.retrieveEntry(hit)).toMatchObject({
        hit_count: 20,
        last_hit_at: expect.any(Date),
      })
      expect(await service.retrieveEntry(other)).toMatchObject({ hit_count: 0, last_hit_at: null })

      await service.entries.uncountHits([hit, other])
      await service.entries.uncountHits([])
      expect((await service.retrieveEntry(hit)).hit_count).toBe(19)
      expect((await service.retrieveEntry(other)).hit_count).toBe(0)
    })
  })
})
