import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Rows that are deleted when they are old. Words of SQL, written here and nowhere else. */
export interface AgeingRows {
  table: string
  id: string
  /** The column that says how old a row is; indexed. */
  moment: string
  /** Which of them may go; all where absent. */
  only?: string
}

/** What a page deleted: how many rows, and the youngest moment among them. */
export interface DeletedPage {
  count: number
  newest: string | null
}

/** Deletes the rows that a condition names. */
export type DeletePage = (condition: string, bindings: Knex.RawBinding[]) => Promise<DeletedPage>

/** Long enough to be worth a transaction, short enough that nobody waits for its locks. */
export const DELETED_AT_ONCE = 10_000

/** Deletes a page of rows in one statement. */
const deleteFrom =
  (knex: Knex, { table, moment }: AgeingRows): DeletePage =>
  async (condition, bindings) => {
    const { rows } = await knex.raw(
      `with gone as (delete from ${table} where ${condition} returning ${moment} as moment)
       select count(*)::int as count, max(moment)::text as newest from gone`,
      bindings
    )
    return rows[0]
  }

/**
 * Deletes what is older than a moment, oldest first, in pages: each is a transaction of its own and goes
 * on from where the last one ended, so that rows that stay, and those just deleted, are passed once.
 *
 * @param deletePage - how a page is deleted; by one statement unless told otherwise
 * @returns how many rows were deleted.
 */
export async function deleteExpired(
  knex: Knex,
  rows: AgeingRows,
  before: Date,
  deletePage: DeletePage = deleteFrom(knex, rows)
): Promise<number> {
  const { table, id, moment, only = "true" } = rows
  const condition = `${id} in (select ${id} from ${table}
                                where ${moment} >= ?::timestamptz and ${moment} < ? and ${only}
                                order by ${moment} limit ?)
                     and ${moment} < ? and ${only}`
  let forgotten = 0
  let from: string | null = "-infinity"
  while (from !== null) {
    // Asked once more of the row itself: it may have been seen again since it was looked for.
    const page: DeletedPage = await deletePage(condition, [from, before, DELETED_AT_ONCE, before])
    forgotten += page.count
    from = page.newest
  }
  return forgotten
}
