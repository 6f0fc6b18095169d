import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { EntryConditions } from "../../../types/http"
import type { EntryAction, EntrySource, Mode } from "../../../types/vocabulary"
import type { CanonicalConditions } from "../screening"

/** What an entry keeps of its conditions: as typed, in canonical form, and where it is filed. */
export interface EntryMatter {
  conditions: EntryConditions
  canonical: CanonicalConditions
  fields: string[]
  fingerprint: string
  search_text: string
  lookup_key: string | null
  customer_id: string | null
  /** Networks in CIDR notation by which the entry is found, where it has no key. */
  networks: string[]
}

/** A new entry as it is written. */
export interface NewEntry extends EntryMatter {
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

/** What can be changed of an entry, as it stands in the table. */
export type CurrentEntry = Required<Pick<NewEntry, (typeof CHANGEABLE)[number]>>

/** A change of an entry: what it matches from now on, and other columns. */
export type EntryChange = EntryMatter & Partial<CurrentEntry>

const CHANGEABLE = ["conditions", "action", "mode", "reason", "active", "expires_at"] as const

const ENTRIES = "blacklist_entry"
const NETWORKS = "blacklist_entry_network"

/** The columns of an entry's own row; its networks stand in their own table. */
const columnsOf = <T extends EntryMatter>({ networks: _networks, ...entry }: T) => ({
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

  /** Inserts entries with their networks, all or none; answers their ids in the given order. */
  async insert(entries: NewEntry[]): Promise<string[]> {
    return await this.knex.transaction(async (transaction) => {
      const identified = entries.map((entry) => ({
        ...entry,
        id: entry.id ?? generateEntityId(undefined, "blent"),
      }))
      await transaction(ENTRIES).insert(identified.map(columnsOf))
      const networks = identified.flatMap(({ id, networks }) => networkRows(id, networks))
      if (networks.length) await transaction(NETWORKS).insert(networks)
      return identified.map(({ id }) => id)
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
        .first(...CHANGEABLE)
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
  async takeBackHits(ids: string[]): Promise<void> {
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
