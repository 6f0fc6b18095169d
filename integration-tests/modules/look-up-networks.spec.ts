import { matchEntry } from "../../src/modules/blacklist/screening/match"
import { shopperOf } from "../../src/modules/blacklist/screening"
import { onDatabase } from "./support/module"
import { checkout, entriesFound, newEntry } from "./support/rows"

const RANGES = [
  "203.0.113.0/24",
  "203.0.113.3-203.0.113.9",
  "203.0.112.255-203.0.113.0",
  "::ffff:203.0.113.0/121",
  "2001:db8::/32",
  "2001:db8::5-2001:db8::1:0",
  "2001:db8:0:ffff::/64",
  "::/96",
]

/** Each address with the ranges around it, worked out by hand. */
const ADDRESSES: [string, string[]][] = [
  ["203.0.113.0", ["203.0.113.0/24", "203.0.112.255-203.0.113.0", "::ffff:203.0.113.0/121"]],
  ["203.0.112.255", ["203.0.112.255-203.0.113.0"]],
  ["203.0.113.2", ["203.0.113.0/24", "::ffff:203.0.113.0/121"]],
  ["203.0.113.3", ["203.0.113.0/24", "203.0.113.3-203.0.113.9", "::ffff:203.0.113.0/121"]],
  ["203.0.113.9", ["203.0.113.0/24", "203.0.113.3-203.0.113.9", "::ffff:203.0.113.0/121"]],
  ["203.0.113.10", ["203.0.113.0/24", "::ffff:203.0.113.0/121"]],
  ["::ffff:203.0.113.128", ["203.0.113.0/24"]],
  ["203.0.114.0", []],
  ["2001:db8::5", ["2001:db8::/32", "2001:db8::5-2001:db8::1:0"]],
  ["2001:DB8:0:0::1:0", ["2001:db8::/32", "2001:db8::5-2001:db8::1:0"]],
  ["2001:db8::4", ["2001:db8::/32"]],
  ["2001:db8:0:ffff:1234::", ["2001:db8::/32", "2001:db8:0:ffff::/64"]],
  ["2001:db9::", []],
  ["::203.0.113.3", ["::/96"]],
  ["not an address", []],
]

onDatabase(({ service, sql }) => {
  beforeEach(async () => {
    await service.entries.insert(RANGES.map((ip_range) => newEntry({ ip_range }, { id: ip_range })))
  })

  it.each(ADDRESSES)("%s is in %j", async (ip, ranges) => {
    expect(await entriesFound(service, { ip })).toEqual([...ranges].sort())
  })

  it("agrees with the comparison that is made of what was found", async () => {
    for (const [ip] of ADDRESSES) {
      const shopper = shopperOf(checkout({ ip }))
      const matching = RANGES.filter((ip_range) =>
        matchEntry(newEntry({ ip_range }).canonical, "block", shopper)
      )
      expect(await entriesFound(service, { ip })).toEqual(matching.sort())
    }
  })

  it("finds a range once, though it is several networks", async () => {
    const networks = await sql(
      "select network from blacklist_entry_network where entry_id = ? order by network::inet",
      ["203.0.113.3-203.0.113.9"]
    )
    expect(networks.map(({ network }) => network)).toEqual([
      "203.0.113.3/32",
      "203.0.113.4/30",
      "203.0.113.8/31",
    ])
    const found = await entriesFound(service, { ip: "203.0.113.5" })
    expect(found.filter((id) => id === "203.0.113.3-203.0.113.9")).toHaveLength(1)
  })

  it("is given beside what is found by key", async () => {
    await service.entries.insert([newEntry({ ip: "203.0.113.200" }, { id: "the address" })])
    expect(await entriesFound(service, { ip: "203.0.113.200" })).toEqual([
      "203.0.113.0/24",
      "the address",
    ])
  })

  it("finds an entry with a range and a domain by its domain, whatever the address", async () => {
    const both = { ip_range: "198.51.100.0/24", email_domain: "spam.example" }
    await service.entries.insert([newEntry(both, { id: "both" })])
    expect(await entriesFound(service, { email: "jan@spam.example" })).toEqual(["both"])
    expect(await entriesFound(service, { ip: "198.51.100.1" })).toEqual([])
  })

  it("misses no network where many of both families share the index", async () => {
    await sql(
      `insert into blacklist_entry (id, conditions, canonical, fields, fingerprint, search_text)
       select 'many_' || n, '{}', '{}', '{ip_range}', 'many_' || n, '' from generate_series(1, 4000) n`
    )
    await sql(
      `insert into blacklist_entry_network (id, entry_id, network)
       select 'many_' || n, 'many_' || n,
              case when n % 3 = 0 then '2001:db8:' || to_hex(n) || '::/' || 40 + n % 25
                   when n % 3 = 1 then '10.' || n / 250 || '.' || n % 250 || '.0/' || 16 + n % 17
                   else to_hex(8192 + n) || '::/' || 16 + n % 33 end
         from generate_series(1, 4000) n`
    )
    // What is expected is worked out without the index.
    const [{ missed, probes }] = await sql(
      `with probes as (
         select distinct host(network::inet)::inet as ip from blacklist_entry_network where id like 'many%'),
       rule_counts as (
         select ip,
                (select count(*) from blacklist_entry_network n where (n.network || '')::inet >>= ip) as expected,
                jsonb_array_length(
                  blacklist_lookup(null, null, '{}', '{}', host(ip)) -> 'entries') as found
           from (select ip from probes order by md5(ip::text) limit 500) as few)
       select count(*)::int as probes, count(*) filter (where found <> expected)::int as missed
         from rule_counts`
    )
    expect(probes).toBe(500)
    expect(missed).toBe(0)
  })
})
