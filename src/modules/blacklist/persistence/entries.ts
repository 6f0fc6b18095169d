import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { EntryConditions } from "../../../types/http"
import type { EntryAction, EntrySource, Mode } from "../../../types/vocabulary"
import type { CanonicalConditions } from "../screening/conditions"
import { inPages } from "./in-pages"

/** What an entry keeps of its conditions: as typed, in canonical form, and under what it is indexed. */
export interface CompiledConditions {
  conditions: EntryConditions
  canonical: CanonicalConditions
  fields: string[]
  fingerprint: string
  search_text: string
  lookup_key: string | null
  /** Which address fields that key is made of, as bits. */
  lookup_fields: number | null
  customer_id: string | null
  /** Networks in CIDR notation by which the entry is found, where it has no key. */
  networks: string[]
}

/** A new entry as it is written. */
export interface NewEntry extends CompiledConditions {
  id?: string
  action: EntryAction
  mode?: Mode
  reason?: string | null
  active?: boolean
  expires_at: Date | null
  source?: EntrySource
  source_id?: string | null
  created_by: string | null
}

/** What can be changed of an entry, as it stands in the table, and how its conditions were read. */
export type CurrentEntry = Required<Pick<NewEntry, (typeof CHANGEABLE)[number] | "canonical">>

/** An entry exactly as it was, for putting it back. */
export type EntryRecord = NewEntry & { id: string }

/** A change of an entry: what it matches from now on, and other columns. */
export type EntryChange = CompiledConditions & Partial<CurrentEntry>

const CHANGEABLE = ["conditions", "action", "mode", "reason", "active", "expires_at"] as const

const ENTRIES = "blacklist_entry"
const NETWORKS = "blacklist_entry_network"

/** A statement has 65,535 parameters at most, and an entry that is put back some twenty of them. */
const WRITTEN_AT_ONCE = 1000

/** The columns of an entry's own row; its networks stand in their own table. */
const columnsOf = <T extends CompiledConditions>({ networks: _networks, ...entry }: T) => ({
  ...entry,
  conditions: JSON.stringify(entry.conditions),
  canonical: JSON.stringify(entry.canonical),
})

const networkRows = (entryId: string, networks: string[]) =>
  networks.map((network) => ({
    id: generateEntityId(undefined, "blnet"),
    entry_id: entryId,
    network,
  }))

/** Entries with the networks by which they are found. */
export class Entries {
  constructor(private readonly knex: Knex) {}

  /**
   * Inserts entries with their networks, all or none.
   *
   * @param skipExisting - leave out those that are there already, by id or by what they match
   * @returns the ids of the new ones in the given order.
   */
  async insert(entries: NewEntry[], skipExisting = false): Promise<string[]> {
    return await this.knex.transaction(async (transaction) => {
      const identified = entries.map((entry) => ({
        ...entry,
        id: entry.id ?? generateEntityId(undefined, "blent"),
      }))
      const written = new Set<string>()
      for (const page of inPages(identified, WRITTEN_AT_ONCE)) {
        const insertion = transaction(ENTRIES).insert(page.map(columnsOf))
        const rows: { id: string }[] = await (
          skipExisting ? insertion.onConflict().ignore() : insertion
        ).returning("id")
        for (const { id } of rows) written.add(id)
      }
      const inserted = identified.filter(({ id }) => written.has(id))
      const networks = inserted.flatMap(({ id, networks }) => networkRows(id, networks))
      for (const page of inPages(networks, WRITTEN_AT_ONCE)) {
        await transaction(NETWORKS).insert(page)
      }
      return inserted.map(({ id }) => id)
    })
  }

  /** Deletes entries with their networks; answers them as they were. */
  async remove(ids: string[]): Promise<EntryRecord[]> {
    return await this.knex.transaction(async (transaction) => {
      // The entries first: whoever changes one at that moment is waited for, with its networks.
      await transaction.raw("select 1 from ?? where id = any (?::text[]) order by id for update", [
        ENTRIES,
        ids,
      ] as Knex.RawBinding[])
      const { rows: networks } = await transaction.raw<{
        rows: { entry_id: string; network: string }[]
      }>("delete from ?? where entry_id = any (?::text[]) returning entry_id, network", [
        NETWORKS,
        ids,
      ] as Knex.RawBinding[])
      const networksOf = new Map<string, string[]>()
      for (const { entry_id, network } of networks) {
        networksOf.set(entry_id, [...(networksOf.get(entry_id) ?? []), network])
      }
      const { rows: removed } = await transaction.raw<{ rows: { row: EntryRecord }[] }>(
        // As JSON, because a date of JavaScript's loses the microseconds.
        "delete from ?? e where id = any (?::text[]) returning to_jsonb(e) as row",
        [ENTRIES, ids] as Knex.RawBinding[]
      )
      return removed.map(({ row }) => ({
        ...row,
        networks: networksOf.get(row.id) ?? [],
      }))
    })
  }

  /**
   * Changes an entry by what it is: changes of one entry wait for each other. What it matches is
   * replaced as a whole; the generated update would merge the former conditions into the new ones, as
   * Medusa's repositories do with JSON.
   *
   * @returns whether there is such an entry.
   */
  async replace(id: string, changeOf: (current: CurrentEntry) => EntryChange): Promise<boolean> {
    return await this.knex.transaction(async (transaction) => {
      const current = await transaction(ENTRIES)
        .where({ id, deleted_at: null })
        .forUpdate()
        .first(...CHANGEABLE, "canonical")
      if (!current) return false
      const change = changeOf(current)
      await transaction(ENTRIES)
        .where({ id })
        .update({ ...columnsOf(change), updated_at: transaction.fn.now() })
      await transaction(NETWORKS).where({ entry_id: id }).del()
      const networks = networkRows(id, change.networks)
      if (networks.length) await transaction(NETWORKS).insert(networks)
      return true
    })
  }

  /** Takes one counted hit back from each of the entries. */
  async uncountHits(ids: string[]): Promise<void> {
    await this.knex.raw(
      `update blacklist_entry set hit_count = hit_count - 1
        where hit_count > 0 and id = any (?::text[])`,
      [ids]
    )
  }

  /** Counts one hit on each of the entries. */
  async countHits(ids: string[]): Promise<void> {
    await this.knex.raw(
      `update blacklist_entry set hit_count = hit_count + 1, last_hit_at = now()
        where id = any (?::text[])`,
      [ids]
    )
  }
}
