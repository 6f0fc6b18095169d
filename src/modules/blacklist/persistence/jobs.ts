import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InferTypeOf } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { JobType } from "../../../types/vocabulary"
import type Job from "../models/job"

export type JobRow = InferTypeOf<typeof Job>

/** A job to be started. */
export interface NewJob {
  type: JobType
  /** What the type's handler needs to know; plain JSON. */
  input?: Record<string, unknown> | null
  /** How much there is to do, as far as is known. */
  total?: number
  created_by?: string | null
}

/** What a worker did since it last told, and where it goes on. */
export interface JobPage {
  /** How much of `total` this page did. */
  processed: number
  /** Where the next page begins; plain JSON. */
  cursor: Record<string, unknown> | null
  /** What the job has come to so far, in place of what it was before. */
  result?: Record<string, unknown>
  /** How much there is to do after all. */
  total?: number
  /** Whether there is no more. */
  done: boolean
  /** Ends the job as failed: a sentence without personal data. What is done stays. */
  failed?: string
}

/** A worker that was killed frees its place after this time; one that lives says so more often. */
const LEASE = "20 seconds"
export const RENEW_MS = 5_000

/** So many pages may fail in a row; then the job has failed. */
const MAX_FAILURES = 5

const json = (value: unknown) =>
  value === undefined || value === null ? null : JSON.stringify(value)

/** Jobs: who works at them, and how far they are. Of several processes one has a job at a time. */
export class Jobs {
  constructor(private readonly knex: Knex) {}

  private async returning(
    statement: string,
    bindings: Knex.RawBinding[] = []
  ): Promise<JobRow | null> {
    const { rows } = await this.knex.raw<{ rows: JobRow[] }>(`${statement} returning *`, bindings)
    return rows[0] ?? null
  }

  /**
   * Writes a job that whoever claims it will do. Of a type that runs once at a time, the one that is at it
   * is returned instead.
   */
  async start({ type, input, total = 0, created_by }: NewJob): Promise<{
    job: JobRow
    isNew: boolean
  }> {
    const started = await this.returning(
      `insert into blacklist_job (id, type, input, total, created_by)
       values (?, ?, ?::jsonb, ?, ?) on conflict do nothing`,
      [generateEntityId(undefined, "bljob"), type, json(input), total, created_by ?? null]
    )
    if (started) return { job: started, isNew: true }
    const { rows } = await this.knex.raw<{ rows: JobRow[] }>(
      `select * from blacklist_job
        where type = ? and status in ('pending', 'running') and deleted_at is null limit 1`,
      [type]
    )
    // It ended in the very moment.
    return rows[0]
      ? { job: rows[0], isNew: false }
      : await this.start({ type, input, total, created_by })
  }

  /** Ids of the jobs that nobody is at, oldest first. */
  async due(types: JobType[]): Promise<string[]> {
    const { rows } = await this.knex.raw<{ rows: { id: string }[] }>(
      `select id from blacklist_job
        where status in ('pending', 'running') and type = any (?::text[])
          and (lease_until is null or lease_until < now()) and deleted_at is null
        order by created_at, id`,
      [types]
    )
    return rows.map(({ id }) => id)
  }

  /** Takes the one worker's place; null where it is taken, or the job has ended. */
  async claim(id: string, worker: string): Promise<JobRow | null> {
    return await this.returning(
      `update blacklist_job
          set status = 'running', worker = ?, lease_until = now() + interval '${LEASE}', updated_at = now()
        where id = ? and status in ('pending', 'running') and deleted_at is null
          and (lease_until is null or lease_until < now())`,
      [worker, id]
    )
  }

  /** Keeps the worker's place while a page takes long. */
  async renew(id: string, worker: string): Promise<void> {
    await this.knex.raw(
      `update blacklist_job set lease_until = now() + interval '${LEASE}'
        where id = ? and worker = ? and status = 'running'`,
      [id, worker]
    )
  }

  /**
   * Records a page, and the end where there is no more. What a job did while it was cancelled is counted
   * as well, and it stays cancelled. Returns null where another worker has gone on from there.
   */
  async advance(id: string, worker: string, page: JobPage): Promise<JobRow | null> {
    const status = page.failed !== undefined ? "failed" : page.done ? "done" : "running"
    const goesOn = "status = 'running' and ?::text = 'running'"
    return await this.returning(
      `update blacklist_job
          set processed = processed + ?, result = coalesce(?::jsonb, result), failures = 0,
              total = case when ?::text = 'done' and status = 'running' then processed + ?
                           else coalesce(?::int, total) end,
              error = coalesce(?, error),
              cursor = case when ${goesOn} then ?::jsonb end,
              input = case when ${goesOn} then input end,
              lease_until = case when ${goesOn} then now() + interval '${LEASE}' end,
              worker = case when ${goesOn} then worker end,
              finished_at = case when ${goesOn} then null else coalesce(finished_at, now()) end,
              status = case when status = 'running' then ?::text else status end,
              updated_at = now()
        where id = ? and worker = ? and status in ('running', 'cancelled')`,
      [
        ...[page.processed, json(page.result), status, page.processed, page.total ?? null],
        ...[page.failed ?? null, status, json(page.cursor), status, status, status, status],
        ...[status, id, worker],
      ]
    )
  }

  /**
   * Gives the worker's place back after a page failed: it is tried again, until it failed too often.
   *
   * @param code - what went wrong, without personal data
   */
  async fail(id: string, worker: string, code: string): Promise<void> {
    const isOver = `failures + 1 >= ${MAX_FAILURES}`
    await this.knex.raw(
      `update blacklist_job
          set failures = failures + 1, worker = null, lease_until = null, updated_at = now(),
              status = case when ${isOver} then 'failed' else status end,
              error = case when ${isOver} then ? end,
              finished_at = case when ${isOver} then now() end,
              input = case when ${isOver} then null else input end,
              cursor = case when ${isOver} then null else cursor end
        where id = ? and worker = ? and status = 'running'`,
      [code, id, worker]
    )
  }

  /** Ends a job where it is; null where it has ended already. The page it is at is still counted. */
  async cancel(id: string): Promise<JobRow | null> {
    return await this.returning(
      `update blacklist_job
          set status = 'cancelled', finished_at = now(), updated_at = now(), lease_until = null,
              input = null, cursor = null
        where id = ? and status in ('pending', 'running') and deleted_at is null`,
      [id]
    )
  }
}
