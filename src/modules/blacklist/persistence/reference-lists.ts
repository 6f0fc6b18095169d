import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListedField, ListImportMode } from "../../../types/vocabulary"
import type { ListProbe } from "../screening/lists/list-values"
import { lookupKey } from "../screening/lookup-key"
import { arrayLiteral } from "./count-queries"

/** Takes rows of values, `{ key, value, networks }` each, as JSON. */
export type TakeValues = (rows: string) => Promise<void>

/** What a list that comes with the plugin is made of. */
export interface BuiltInList {
  id: string
  name: string
  use: string
  type: string
  lookup_key: string
  /** Where its values are from, with the version. */
  source: string
}

/** A list, and what its values are. */
export interface ListOfType {
  id: string
  type: ListedField
}

export interface ListChange {
  added: number
  removed: number
}

const VALUES = "blacklist_list_value"

/** The values of one import; of this transaction only, and gone with it. */
const STAGED = "blacklist_list_staged"

/** The lengths of prefixes that the networks of each list have. */
const PREFIXES = "blacklist_list_prefix"

/** Whether a network is in one network of a list: one probe for each length of prefix that the list has. */
const isIn = (network: string) => `exists (
  select 1
    from ${PREFIXES} p
    join ${VALUES} v on v.list_id = p.list_id and network(v.network) = network(set_masklen(${network}, p.length))
   where p.list_id = ? and p.family = family(${network}) and p.length <= masklen(${network}))`

/** The rows of the table that given values are: one each, of a range one for each network. */
const GIVEN = `select g.key::int8 as lookup_key, coalesce(w.n - 1, 0)::int as part, g.value, w.network::inet as network
   from jsonb_to_recordset(?::jsonb) as g (key text, value text, networks text[])
   left join lateral unnest(g.networks) with ordinality as w (network, n) on true`

/** The values of reference lists. What is written is counted in the list's row. */
export class ReferenceLists {
  constructor(private readonly knex: Knex) {}

  /**
   * Changes the values of a list in one transaction; whoever looks values up meanwhile finds the former ones.
   * With `replace`, what the list has already is left alone, and what is not given is taken off at the end, so
   * that a list that is refreshed every day is not written anew. Imports of one list wait for each other.
   *
   * @param give - hands all values over, a batch after the other; what it throws leaves the list as it was
   * @returns null where there is no such list.
   */
  async change(
    id: string,
    mode: ListImportMode,
    give: (take: TakeValues) => Promise<void>
  ): Promise<ListChange | null> {
    return await this.knex.transaction(async (transaction) => {
      const { rows: found } = await transaction.raw(
        "select 1 from blacklist_reference_list where id = ? and deleted_at is null for update",
        [id]
      )
      if (!found.length) return null
      return await write(transaction, id, mode, give)
    })
  }

  /**
   * Writes a list that comes with the plugin, unless it is there from that source already.
   *
   * @returns null where it was.
   */
  async writeBuiltIn(
    list: BuiltInList,
    give: (take: TakeValues) => Promise<void>
  ): Promise<ListChange | null> {
    const { id, source } = list
    return await this.knex.transaction(async (transaction) => {
      await transaction("blacklist_reference_list")
        .insert({ ...list, source: null, built_in: true })
        .onConflict("id")
        .ignore()
      const row = () => transaction("blacklist_reference_list").where({ id })
      const current = await row().forUpdate().first("source")
      if (current.source === source) return null
      const change = await write(transaction, id, "replace", give)
      await row().update({ name: list.name, source })
      return change
    })
  }

  /** Whether a list that comes with the plugin is there from that source. */
  async hasBuiltIn({ id, source }: Pick<BuiltInList, "id" | "source">): Promise<boolean> {
    const { rows } = await this.knex.raw(
      "select 1 from blacklist_reference_list where id = ? and source = ?",
      [id, source]
    )
    return rows.length > 0
  }

  /** Whether a value is on a list, or all of a range is. */
  async contains(id: string, { keys, values, networks }: ListProbe): Promise<boolean> {
    const { rows } = networks.length
      ? await this.knex.raw<{ rows: unknown[] }>(
          `select 1 from unnest(?::inet[]) as asked (network)
           having bool_and(${isIn("asked.network")})`,
          [networks, id] as Knex.RawBinding[]
        )
      : await this.knex.raw<{ rows: unknown[] }>(
          `select 1 from ${VALUES}
            where lookup_key = any (?::int8[]) and list_id = ? and value = any (?::text[]) limit 1`,
          [arrayLiteral(keys), id, values] as Knex.RawBinding[]
        )
    return rows.length > 0
  }

  /**
   * Which of many canonical values are on a list; of a list of ranges, which addresses are in one of them.
   */
  async holding({ id, type }: ListOfType, values: string[]): Promise<Set<string>> {
    const { rows } =
      type === "ip_range"
        ? await this.knex.raw<{ rows: { value: string }[] }>(
            `select asked.value from unnest(?::text[]) as asked (value)
              where ${isIn("asked.value::inet")}`,
            [values, id] as Knex.RawBinding[]
          )
        : await this.knex.raw<{ rows: { value: string }[] }>(
            `select value from ${VALUES}
              where lookup_key = any (?::int8[]) and list_id = ? and value = any (?::text[])`,
            [
              arrayLiteral(values.map((value) => lookupKey(type, value))),
              id,
              values,
            ] as Knex.RawBinding[]
          )
    return new Set(rows.map(({ value }) => value))
  }

  /** Ids of the entries that name one of the lists, at most so many. */
  async entriesNaming(ids: string[], most: number): Promise<string[]> {
    const { rows } = await this.knex.raw<{ rows: { id: string }[] }>(
      `select id from blacklist_entry
        where fields @> '{list_id}' and canonical ->> 'list_id' = any (?::text[]) and deleted_at is null
        order by id limit ?`,
      [ids, most] as Knex.RawBinding[]
    )
    return rows.map(({ id }) => id)
  }

  /** Deletes lists with their values, for good. */
  async remove(ids: string[]): Promise<void> {
    await this.knex.transaction(async (transaction) => {
      await transaction("blacklist_reference_list").whereIn("id", ids).del()
      for (const table of [VALUES, PREFIXES]) {
        await transaction.raw(`delete from ${table} where list_id = any (?::text[])`, [
          ids,
        ] as Knex.RawBinding[])
      }
    })
  }
}

async function write(
  transaction: Knex.Transaction,
  id: string,
  mode: ListImportMode,
  give: (take: TakeValues) => Promise<void>
): Promise<ListChange> {
  const change =
    mode === "add" ? await add(transaction, id, give) : await replace(transaction, id, give)
  await transaction.raw(
    "update blacklist_reference_list set size = size + ?, updated_at = now() where id = ?",
    [change.added - change.removed, id]
  )
  return change
}

const countOf = async (
  transaction: Knex.Transaction,
  statement: string,
  bindings: Knex.RawBinding[]
): Promise<number> => {
  const { rows } = await transaction.raw<{ rows: [{ count: number }] }>(statement, bindings)
  return rows[0].count
}

async function add(
  transaction: Knex.Transaction,
  id: string,
  give: (take: TakeValues) => Promise<void>
): Promise<ListChange> {
  let added = 0
  await give(async (rows) => {
    added += await countOf(
      transaction,
      `with written as (
         insert into ${VALUES} (lookup_key, list_id, part, value, network)
         select lookup_key, ?, part, value, network from (${GIVEN}) g
         on conflict do nothing returning part)
       select count(*)::int as count from written where part = 0`,
      [id, rows]
    )
  })
  return { added, removed: 0 }
}

async function replace(
  transaction: Knex.Transaction,
  id: string,
  give: (take: TakeValues) => Promise<void>
): Promise<ListChange> {
  await transaction.raw(
    `create temporary table ${STAGED} (lookup_key int8, part int, value text, network inet) on commit drop`
  )
  await give(async (rows) => {
    await transaction.raw(`insert into ${STAGED} ${GIVEN}`, [rows])
  })
  await transaction.raw(`analyze ${STAGED}`)
  const removed = await countOf(
    transaction,
    `with gone as (
       delete from ${VALUES} v
        where list_id = ?
          and not exists (select 1 from ${STAGED} s where s.lookup_key = v.lookup_key)
       returning part)
     select count(*)::int as count from gone where part = 0`,
    [id]
  )
  await transaction.raw(
    `delete from ${PREFIXES} p
      where list_id = ?
        and not exists (select 1 from ${STAGED} s
                         where family(s.network) = p.family and masklen(s.network) = p.length)`,
    [id]
  )
  const added = await countOf(
    transaction,
    `with written as (
       insert into ${VALUES} (lookup_key, list_id, part, value, network)
       select lookup_key, ?, part, value, network from ${STAGED}
       on conflict do nothing returning part)
     select count(*)::int as count from written where part = 0`,
    [id]
  )
  return { added, removed }
}
