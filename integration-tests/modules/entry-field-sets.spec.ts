import { onDatabase } from "./support/module"
import { entriesFound, newEntry } from "./support/rows"

const ADDRESS = { first_name: "Jan", last_name: "Kowalski", city: "Wrocław" }

onDatabase(({ service, sql }) => {
  const sets = async () =>
    (await sql("select fields from blacklist_entry_field_set order by 1")).map(
      ({ fields }) => fields
    )
  const found = (address: Record<string, string>, kind = "shipping_address") =>
    entriesFound(service, { [kind]: address })

  it("are those that entries are indexed under, each once", async () => {
    expect(await sets()).toEqual([])
    await service.entries.insert([
      newEntry({ last_name: "Kowalski" }),
      newEntry({ last_name: "Nowak" }),
      newEntry({ last_name: "Nowak", city: "Wrocław", country_code: "pl" }),
      newEntry({ email: "jan@spam.example", first_name: "Jan" }),
      newEntry({ company: "Acme", first_name: "Jan" }),
      newEntry({ country_code: "pl" }),
    ])
    expect(await sets()).toEqual([2, 34])
  })

  it.each(["shipping_address", "billing_address"])(
    "find an entry by the %s, and by no address that lacks a field",
    async (kind) => {
      await service.entries.insert([
        newEntry({ last_name: "Kowalski", city: "Wrocław" }, { id: "both" }),
        newEntry({ first_name: "Jan" }, { id: "name" }),
      ])
      expect((await found(ADDRESS, kind)).sort()).toEqual(["both", "name"])
      expect(await found({ last_name: "Kowalski", postal_code: "50-123" }, kind)).toEqual([])
      expect(await found({ ...ADDRESS, city: "Poznań" }, kind)).toEqual(["name"])
    }
  )

  it("include that of an entry which was changed, and keep the former one", async () => {
    await service.entries.insert([newEntry({ first_name: "Jan" }, { id: "changed" })])
    await service.entries.replace("changed", (current) => ({
      ...current,
      ...newEntry({ city: "Wrocław" }),
    }))
    expect(await sets()).toEqual([1, 32])
    expect(await found({ city: "Wrocław" })).toEqual(["changed"])
    expect(await found({ first_name: "Jan" })).toEqual([])
  })

  it("include that of an entry which was put back", async () => {
    await service.entries.insert([newEntry({ last_name: "Kowalski" }, { id: "back" })])
    const removed = await service.entries.remove(["back"])
    await sql("truncate blacklist_entry_field_set")
    await service.entries.insert(removed)
    expect(await found(ADDRESS)).toEqual(["back"])
  })

  it("go with an entry that is not written after all", async () => {
    const entry = newEntry({ last_name: "Kowalski" })
    await expect(service.entries.insert([entry, entry])).rejects.toThrow()
    expect(await sets()).toEqual([])
  })
})
