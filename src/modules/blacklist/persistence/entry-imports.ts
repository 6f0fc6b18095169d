import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { JobStatus } from "../../../types/vocabulary"

/** What the check of a file found. */
export interface ImportSummary {
  to_create: number
  duplicates: number
  invalid: number
  errors: { row: number; field: string | null; message: string }[]
}

/** A file that was checked, and what became of it. */
export interface EntryImportRow {
  id: string
  status: "checking" | "ready" | "confirmed" | "undone"
  checked: number
  to_create: number
  invalid: number
  errors: ImportSummary["errors"]
  job_id: string | null
  created_by: string | null
  created_at: Date
  updated_at: Date
  expires_at: Date
}

/** The same with the job that writes its entries. */
export type EntryImport = EntryImportRow & {
  /** Whether it ended, unconfirmed, because nobody came back to it. */
  is_over: boolean
  /** Whether its check was stopped, with the process that did it. */
  is_stale: boolean
  job: { status: JobStatus; processed: number; total: number } | null
}

/** A batch of checked rows: see `CheckedBatch` of the workflows. */
export interface StagedBatch {
  rows: string
  checked: number
  invalid: number
}

/** A page of entries that were written. */
export interface WrittenPage {
  /** How many rows it was; fewer than were asked for means that there are no more. */
  rows: number
  /** How many of them are on the list by it. */
  created: number
  last: number | null
}

const KEPT_UNCONFIRMED = "24 hours"
/** A check says more often than that how far it is. */
const STALE = "5 minutes"

/** Long enough to be worth a transaction, short enough that no checkout waits for it. */
const AT_ONCE = 2_000

/** What a staged row has, in the order of its columns. */
const STAGED = {
  n: "int",
  entry_id: "text",
  conditions: "jsonb",
  canonical: "jsonb",
  fields: "text[]",
  action: "text",
  mode: "text",
  reason: "text",
  active: "boolean",
  expires_at: "timestamptz",
  lookup_key: "text",
  lookup_fields: "int",
  fingerprint: "text",
  search_text: "text",
  customer_id: "text",
  networks: "text[]",
}
const COLUMNS = Object.keys(STAGED).join(", ")
const GIVEN = Object.entries(STAGED)
  .map((column) => column.join(" "))
  .join(", ")

/** What an entry takes over from its row. */
const TAKEN = Object.keys(STAGED)
  .filter((column) => !["n", "entry_id", "networks"].includes(column))
  .join(", ")

/** Files of entries: their checked rows wait in a table of their own until they are confirmed. */
export class EntryImports {
  constructor(private readonly knex: Knex) {}

  private async rowsOf<Row>(statement: string, bindings: Knex.RawBinding[] = []): Promise<Row[]> {
    return (await this.knex.raw<{ rows: Row[] }>(statement, bindings)).rows
  }

  /** A file that is about to be checked; answers its id. */
  async create(createdBy: string | null): Promise<string> {
    const id = generateEntityId(undefined, "blimp")
    await this.knex.raw("insert into blacklist_entry_import (id, created_by) values (?, ?)", [
      id,
      createdBy,
    ])
    return id
  }

  /** Stages checked rows. What stands earlier in the file, or is on the list already, is left out. */
  async stage(id: string, { rows, checked, invalid }: StagedBatch): Promise<void> {
    await this.knex.raw(
      `with given as (select * from jsonb_to_recordset(?::jsonb) as g (${GIVEN})),
       staged as (
         insert into blacklist_entry_import_row (import_id, ${COLUMNS})
         select ?::text, g.* from given g
          where not exists (select 1 from blacklist_entry e
                             where e.fingerprint = g.fingerprint and e.deleted_at is null)
          order by g.n
         on conflict (import_id, fingerprint) do nothing
         returning 1)
       update blacklist_entry_import
          set checked = ?, invalid = ?, updated_at = now(),
              to_create = to_create + (select count(*) from staged)
        where id = ?`,
      [rows, id, checked, invalid, id]
    )
  }

  /** Ends the check: from now on it can be confirmed, for a day. */
  async finish(id: string, errors: ImportSummary["errors"]): Promise<void> {
    await this.knex.raw(
      `update blacklist_entry_import
          set status = 'ready', errors = ?::jsonb, updated_at = now(),
              expires_at = now() + interval '${KEPT_UNCONFIRMED}'
        where id = ?`,
      [JSON.stringify(errors), id]
    )
  }

  /** A file, with the job that writes its entries. */
  async find(id: string): Promise<EntryImport | null> {
    const [found] = await this.rowsOf<EntryImport>(
      `select i.*, i.status = 'ready' and i.expires_at <= now() as is_over,
              i.status = 'checking' and i.updated_at < now() - interval '${STALE}' as is_stale,
              case when j.id is not null
                   then jsonb_build_object('status', j.status, 'processed', j.processed, 'total', j.total)
               end as job
         from blacklist_entry_import i left join blacklist_job j on j.id = i.job_id
        where i.id = ?`,
      [id]
    )
    return found ?? null
  }

  /** Takes the decision to write it, once; false where that is not possible any more. */
  async confirm(id: string): Promise<boolean> {
    const confirmed = await this.rowsOf(
      `update blacklist_entry_import set status = 'confirmed', updated_at = now()
        where id = ? and status = 'ready' and expires_at > now() returning id`,
      [id]
    )
    return confirmed.length > 0
  }

  /** Takes that decision back. */
  async unconfirm(id: string): Promise<void> {
    await this.knex.raw(
      `update blacklist_entry_import set status = 'ready', job_id = null, updated_at = now()
        where id = ? and status = 'confirmed'`,
      [id]
    )
  }

  async setJob(id: string, jobId: string): Promise<void> {
    await this.knex.raw("update blacklist_entry_import set job_id = ? where id = ?", [jobId, id])
  }

  /**
   * Writes a page of the staged rows as entries; what somebody else has entered meanwhile is left. Written
   * twice it comes to the same. Nothing is written of a file that was undone.
   */
  async write(id: string, after: number, limit: number): Promise<WrittenPage> {
    const [page] = await this.rowsOf<WrittenPage>(
      `with alive as (select i.id, i.created_by from blacklist_entry_import i
                       where i.id = ? and i.status = 'confirmed' for share),
       page as (select r.* from blacklist_entry_import_row r
                 where r.import_id = ? and r.n > ? and exists (select 1 from alive)
                 order by r.n limit ?),
       written as (
         insert into blacklist_entry (id, ${TAKEN}, source, source_id, created_by)
         select entry_id, ${TAKEN}, 'import', import_id, (select created_by from alive)
           from page order by n
         on conflict do nothing returning id),
       networks as (
         insert into blacklist_entry_network (id, entry_id, network)
         select 'blnet_' || substr(p.entry_id, 7) || '_' || g.at, p.entry_id, g.network
           from page p join written w on w.id = p.entry_id,
                unnest(p.networks) with ordinality as g (network, at))
       select (select count(*)::int from page) as rows,
              (select count(*)::int from written)
                + (select count(*)::int from page p
                    cross join lateral (select 1 from blacklist_entry e where e.id = p.entry_id limit 1) e
                  ) as created,
              (select max(n) from page) as last`,
      [id, id, after, limit]
    )
    return page
  }

  /** Deletes the staged rows of a file, a page at a time. */
  async clear(id: string): Promise<void> {
    for (let gone = AT_ONCE; gone === AT_ONCE;) {
      const rows = await this.rowsOf(
        `delete from blacklist_entry_import_row where ctid = any (array(
           select ctid from blacklist_entry_import_row where import_id = ? order by n limit ${AT_ONCE}
         )) returning 1`,
        [id]
      )
      gone = rows.length
    }
  }

  /** Deletes a file as if it had never come. */
  async remove(id: string): Promise<void> {
    await this.clear(id)
    await this.knex.raw("delete from blacklist_entry_import where id = ?", [id])
  }

  /** Keeps anything more of a file from being written; false where it is undone already. */
  async close(id: string): Promise<boolean> {
    const closed = await this.rowsOf(
      `update blacklist_entry_import set status = 'undone', updated_at = now()
        where id = ? and status in ('ready', 'confirmed') returning id`,
      [id]
    )
    return closed.length > 0
  }

  /** Deletes the entries that a file made, a page at a time; answers how many. */
  async deleteEntries(id: string): Promise<number> {
    let deleted = 0
    for (let gone = AT_ONCE; gone === AT_ONCE; deleted += gone) {
      const rows = await this.rowsOf(
        `delete from blacklist_entry where id in (
           select id from blacklist_entry where source = 'import' and source_id = ? limit ${AT_ONCE}
         ) returning 1`,
        [id]
      )
      gone = rows.length
    }
    return deleted
  }

  /** Clears the staged rows of files that nobody can write any more; answers how many files. */
  async clearEnded(): Promise<number> {
    const ended = await this.rowsOf<{ id: string }>(
      `select i.id from blacklist_entry_import i left join blacklist_job j on j.id = i.job_id
        where (i.status = 'undone'
               or i.status = 'ready' and i.expires_at <= now()
               or i.status = 'checking' and i.updated_at < now() - interval '${STALE}'
               or i.status = 'confirmed' and j.status in ('done', 'failed', 'cancelled'))
          and exists (select 1 from blacklist_entry_import_row r where r.import_id = i.id)`
    )
    for (const { id } of ended) await this.clear(id)
    return ended.length
  }
}
