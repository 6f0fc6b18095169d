import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BackfillStatus } from "../../../../types/vocabulary"

/** How far the orders from before the plugin have been brought in. */
export interface BackfillState {
  status: BackfillStatus
  processed: number
  total: number
  /** The last order that was brought in, by the order of ids. */
  cursor_id: string | null
  started_at: Date | null
  updated_at: Date | null
  finished_at: Date | null
}

/** A page that was brought in. */
export interface BackfillPage {
  /** The `cursor_id` that the page begins behind. */
  after: string | null
  orders: number
  /** Null where there was no more. */
  last_id: string | null
}

/** A worker that was killed frees its place after this time. */
const LEASE = "30 seconds"

const COLUMNS = `status, processed::int, total::int, cursor_id, started_at, updated_at, finished_at`

/** Makes sure that the one row exists. */
export const ONE_ROW =
  "insert into blacklist_ledger_backfill (id) values (true) on conflict do nothing"

/** The backfill of orders from before the plugin: one row, one worker at a time. */
export class Backfill {
  constructor(private readonly knex: Knex) {}

  private async returning(
    statement: string,
    bindings: Knex.RawBinding[] = []
  ): Promise<BackfillState | null> {
    const { rows } = await this.knex.raw<{ rows: BackfillState[] }>(
      `${statement} returning ${COLUMNS}`,
      bindings
    )
    return rows[0] ?? null
  }

  /** How far it is. A store whose tables were emptied gets a new row. */
  async state(): Promise<BackfillState> {
    await this.knex.raw(ONE_ROW)
    const { rows } = await this.knex.raw<{ rows: [BackfillState] }>(
      `select ${COLUMNS} from blacklist_ledger_backfill`
    )
    return rows[0]
  }

  /** Starts it, or starts it again where it had finished; a running one is left running. */
  async start(total: number): Promise<BackfillState> {
    await this.state()
    const started = await this.returning(
      `update blacklist_ledger_backfill
          set status = 'running', processed = 0, total = ?, cursor_id = null, started_at = now(),
              updated_at = now(), finished_at = null, lease_until = null
        where status <> 'running'`,
      [total]
    )
    return started ?? (await this.state())
  }

  /** Takes the one worker's place; null where it is taken or nothing is running. */
  async lease(): Promise<BackfillState | null> {
    return await this.returning(
      `update blacklist_ledger_backfill
          set lease_until = now() + interval '${LEASE}', updated_at = now()
        where status = 'running' and (lease_until is null or lease_until < now())`
    )
  }

  /**
   * Records a page, or the end where there was no more, and keeps the worker's place. Returns null where
   * another worker has gone on from there: the page took longer than the lease.
   */
  async advance({ after, orders, last_id }: BackfillPage): Promise<BackfillState | null> {
    return await this.returning(
      `update blacklist_ledger_backfill set processed = processed + ?, updated_at = now(),
          ${
            last_id
              ? `cursor_id = ?, lease_until = now() + interval '${LEASE}'`
              : "total = processed + ?, status = 'done', finished_at = now(), lease_until = null"
          }
        where status = 'running' and cursor_id is not distinct from ?`,
      [orders, last_id ?? orders, after]
    )
  }

  /** Gives the worker's place back. */
  async release(): Promise<void> {
    await this.knex.raw(
      "update blacklist_ledger_backfill set lease_until = null where status = 'running'"
    )
  }
}
