import type { EntryConditions } from "../../src/types/http"
import { matchEntry } from "../../src/modules/blacklist/screening/match"
import { shopperOf } from "../../src/modules/blacklist/screening"
import { canonicalStreet } from "../../src/modules/blacklist/screening/canonical"
import type { AddressFacts } from "../../src/modules/blacklist/screening/facts"
import { onDatabase } from "./support/module"
import { checkout, entriesFound, extremeValues, inHours, lookUp, newEntry } from "./support/rows"

const MATCHING = {
  email: "jan@mail.spam.example",
  customer_id: "cus_1",
  phone: "+48600700800",
  ip: "203.0.113.7",
  company: "Acme",
  first_name: "Jan",
  last_name: "Kowalski",
  street: "Długa",
  house_number: "5/7",
  postal_code: "50-123",
  city: "Wrocław",
  email_domain: "spam.example",
  ip_range: "203.0.113.3-203.0.113.9",
  province: "Dolnośląskie",
  country_code: "pl",
} satisfies EntryConditions

const DECOY: typeof MATCHING = {
  email: "piotr@mail.spam.example",
  customer_id: "cus_2",
  phone: "+48600700801",
  ip: "203.0.113.8",
  company: "Umbrella",
  first_name: "Anna",
  last_name: "Nowak",
  street: "Krótka",
  house_number: "6",
  postal_code: "50-124",
  city: "Poznań",
  email_domain: "other.spam.example",
  ip_range: "203.0.113.8-203.0.113.9",
  province: "Mazowieckie",
  country_code: "de",
}

const SHOPPER = {
  email: MATCHING.email,
  customer_id: MATCHING.customer_id,
  ip: MATCHING.ip,
  shipping_address: { ...MATCHING, address_1: "ul. Długa 5 m. 7" },
}

const ADDRESS = [
  "first_name",
  "last_name",
  "street",
  "house_number",
  "postal_code",
  "city",
] as const

const subsets = <T>(fields: readonly T[]) =>
  Array.from({ length: 2 ** fields.length - 1 }, (_, index) =>
    fields.filter((_field, bit) => (index + 1) & (1 << bit))
  )

/** Every way in which an entry can be indexed, as the fields of such an entry. */
const KINDS: (keyof typeof MATCHING)[][] = [
  ...(["email", "customer_id", "phone", "ip", "company", "email_domain", "ip_range"] as const).map(
    (field) => [field]
  ),
  ...subsets(ADDRESS),
  ...subsets(["province", "country_code"] as const),
]

const pick = (fields: (keyof typeof MATCHING)[], from: typeof MATCHING) =>
  Object.fromEntries(fields.map((field) => [field, from[field]]))

onDatabase(({ service, sql }) => {
  const idOf = (fields: string[]) => fields.join("+")

  it("finds an entry of each kind, and none of the same kind with other values", async () => {
    await service.entries.insert(
      KINDS.map((fields) => newEntry(pick(fields, MATCHING), { id: idOf(fields) }))
    )
    await service.entries.insert(
      KINDS.map((fields) => newEntry(pick(fields, DECOY), { id: `decoy ${idOf(fields)}` }))
    )
    // An address that differs in one field only shares no key with the others either.
    const almost = ADDRESS.map((odd) =>
      newEntry({ ...pick([...ADDRESS], MATCHING), [odd]: DECOY[odd] })
    )
    await service.entries.insert(almost)

    expect(await entriesFound(service, SHOPPER)).toEqual(KINDS.map(idOf).sort())
    expect(await entriesFound(service, { shipping_address: null })).toEqual([])
  })

  it("finds all of them by the billing address", async () => {
    const address = KINDS.filter(
      (fields) =>
        !fields.some((field) =>
          ["email", "customer_id", "ip", "email_domain", "ip_range"].includes(field)
        )
    )
    await service.entries.insert(
      address.map((fields) => newEntry(pick(fields, MATCHING), { id: idOf(fields) }))
    )
    expect(await entriesFound(service, { billing_address: SHOPPER.shipping_address })).toEqual(
      address.map(idOf).sort()
    )
  })

  it.each<[EntryConditions[], AddressFacts[], string]>([
    [
      [{ postal_code: "94103" }, { postal_code: "94103", country_code: "us" }],
      [{ postal_code: "94103-1234", country_code: "us" }],
      "five digits find a ZIP+4",
    ],
    [
      [{ province: "California" }, { province: "us-ca" }, { province: "CA", country_code: "us" }],
      [
        { province: "CA", country_code: "us" },
        { province: "california", country_code: "us" },
      ],
      "a province by name or code",
    ],
    [
      [{ house_number: "5/12" }],
      [
        { address_1: "5/12 High Street", country_code: "au" },
        { address_1: "Długa 5 m. 12", country_code: "pl" },
      ],
      "two numbers without a country",
    ],
  ])("finds %j at %j, alone and beside street and city: %s", async (typed, addresses) => {
    for (const address of addresses) {
      const shipping_address = { address_1: "High Street 7", city: "Springfield", ...address }
      const { street } = canonicalStreet(shipping_address.address_1, null, shipping_address)
      const entries = typed.flatMap((conditions) =>
        [{}, { street }, { city: "Springfield" }, { street, city: "Springfield" }].map((more) =>
          newEntry({ ...conditions, ...more })
        )
      )
      const ids = await service.entries.insert(entries)
      const facts = { shipping_address }
      const found = (await lookUp(service, facts)).entries.filter(
        ({ canonical }) => matchEntry(canonical, "block", shopperOf(checkout(facts))) !== null
      )
      expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort())
      await service.deleteEntries(ids)
    }
  })

  it("returns what the decision needs of an entry", async () => {
    const changes = { action: "flag", mode: "monitor", reason: "Chargebacks" } as const
    const [id] = await service.entries.insert([
      newEntry({ email: MATCHING.email, city: "Wrocław" }, changes),
    ])
    const found = await lookUp(service, SHOPPER)
    expect(found.entries).toEqual([
      { id, canonical: { email: "jan@mail.spam.example", city: "wroclaw" }, ...changes },
    ])
    expect(
      matchEntry(found.entries[0].canonical, "flag", shopperOf(checkout(SHOPPER)))
    ).toMatchObject({
      matched: ["email", "city"],
    })
  })

  it("finds only what is in force", async () => {
    const email = (n: number) => ({ email: SHOPPER.email, first_name: `name ${n}` })
    const range = (n: number) => ({ ip_range: "203.0.113.0/24", province: `province ${n}` })
    const states = [
      { id: "permanent", expires_at: null },
      { id: "ends in an hour", expires_at: inHours(1) },
      { id: "ended an hour ago", expires_at: inHours(-1) },
      { id: "switched off", active: false },
      { id: "switched off for ever", active: false, expires_at: inHours(1) },
      { id: "deleted" },
    ]
    await service.entries.insert(
      states.map((state, n) => newEntry(email(n), { ...state, id: `${state.id} (key)` }))
    )
    await service.entries.insert(
      states.map((state, n) => newEntry(range(n), { ...state, id: `${state.id} (network)` }))
    )
    await service.softDeleteEntries(["deleted (key)", "deleted (network)"])

    expect(await entriesFound(service, SHOPPER)).toEqual([
      "ends in an hour (key)",
      "ends in an hour (network)",
      "permanent (key)",
      "permanent (network)",
    ])
    await service.restoreEntries(["deleted (key)"])
    expect(await entriesFound(service, SHOPPER)).toContain("deleted (key)")
    await service.deleteEntries(["deleted (key)", "permanent (network)"])
    const left = await entriesFound(service, SHOPPER)
    expect(left).toEqual(["ends in an hour (key)", "ends in an hour (network)", "permanent (key)"])
    expect(
      await sql("select id from blacklist_entry_network where entry_id = 'permanent (network)'")
    ).toEqual([])
  })

  it("finds entries under the lowest and the highest keys", async () => {
    const { lowest, highest } = extremeValues("email", (n) => `jan${n}@spam.example`)
    expect(lowest.key < -(2n ** 62n)).toBe(true)
    expect(highest.key > 2n ** 62n).toBe(true)
    await service.entries.insert([
      newEntry({ email: lowest.value }),
      newEntry({ email: highest.value }),
    ])
    for (const { value, key } of [lowest, highest]) {
      const { entries } = await lookUp(service, { email: value })
      expect(entries.map(({ canonical }) => canonical)).toEqual([{ email: value }])
      expect(
        await sql("select lookup_key from blacklist_entry where search_text = ?", [value])
      ).toEqual([{ lookup_key: key.toString() }])
    }
  })

  it.each([2n ** 63n - 1n, -(2n ** 63n)])(
    "finds an entry under the key %s, the end of an int8",
    async (key) => {
      await service.entries.insert([
        newEntry({ email: SHOPPER.email }, { lookup_key: key.toString(), id: "end" }),
      ])
      const [{ found }] = await sql<{ found: { entries: { id: string }[] } }>(
        "select blacklist_lookup(null, null, ?::int8[], '{}', null) as found",
        [`{${key}}`]
      )
      expect(found.entries.map(({ id }) => id)).toEqual(["end"])
    }
  )
})
