import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { EntryFinding } from "../screening/findings"
import { entryProbes } from "../screening/entry-index"
import type { Shopper } from "../screening/shopper"
import { entriesOfNetworks } from "../sql/parts/networks"
import { arrayLiteral } from "./count-queries"

/** An entry that stands where a shopper's are looked for. */
export interface NearEntry extends EntryFinding {
  /** Whether it is on and has not ended. */
  is_in_force: boolean
}

/** How many are looked at for the few that are shown. */
const LOOKED_AT = 200

/** Of the keys of an address's fields that of each set of fields which some entry is indexed under. */
const SET_KEY = Array.from(
  { length: 6 },
  (_, bit) => `case when s.fields & ${1 << bit} > 0 then a.keys[${bit + 1}] else 0 end`
).join(" # ")

/**
 * The entries that stand under one of a shopper's keys or networks, newest first: those that match, those of
 * which another condition does not, and those that are off or have ended.
 */
export async function nearEntries(knex: Knex, shopper: Shopper): Promise<NearEntry[]> {
  const { keys, shipping, billing } = entryProbes(shopper)
  const { rows } = await knex.raw<{ rows: NearEntry[] }>(
    `with asked as (select ?::inet as ip),
     probes as materialized (
       select unnest(?::int8[]) as key
       union
       select ${SET_KEY}
         from blacklist_entry_field_set s
        cross join (values (?::int, ?::int8[]), (?::int, ?::int8[])) as a (fields, keys)
        where s.fields & a.fields = s.fields),
     found as (
       select e.* from probes p join blacklist_entry e on e.lookup_key::int8 = p.key
       union
       select e.*
         from (${entriesOfNetworks("(select ip from asked)")}) n
         join blacklist_entry e on e.id = n.entry_id)
     select id, canonical, action, mode, reason,
            active and (expires_at is null or expires_at > now()) as is_in_force
       from found where deleted_at is null
      order by created_at desc, id desc limit ${LOOKED_AT}`,
    [
      shopper.ip,
      arrayLiteral(keys),
      shipping.fields,
      arrayLiteral(shipping.keys),
      billing.fields,
      arrayLiteral(billing.keys),
    ] as Knex.RawBinding[]
  )
  return rows
}
