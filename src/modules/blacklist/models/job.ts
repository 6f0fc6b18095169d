import { model } from "@medusajs/framework/utils"
import { JOB_STATUSES, JOB_TYPES } from "../../../types/vocabulary"

/** Long work in the background: one worker at a time, which says after each page how far it came. */
const Job = model
  .define(
    { name: "BlacklistJob", tableName: "blacklist_job" },
    {
      id: model.id({ prefix: "bljob" }).primaryKey(),
      type: model.enum([...JOB_TYPES]),
      status: model.enum([...JOB_STATUSES]).default("pending"),
      processed: model.number().default(0),
      total: model.number().default(0),
      /** What it has come to so far, by type. */
      result: model.json().nullable(),
      /** A code or a sentence, without personal data. */
      error: model.text().searchable().nullable(),
      created_by: model.text().searchable().nullable(),
      finished_at: model.dateTime().nullable(),
      /** What it was asked to do; gone when it has ended, because filters may hold personal data. */
      input: model.json().nullable(),
      /** Where the next page begins. */
      cursor: model.json().nullable(),
      /** Who is at it, and until when that holds without a sign of life. */
      worker: model.text().nullable(),
      lease_until: model.dateTime().nullable(),
      /** Pages that failed since the last one that did not. */
      failures: model.number().default(0),
    }
  )
  .indexes([
    { on: ["created_at"] },
    { on: ["status"], where: "status in ('pending', 'running')" },
    // One at a time in the whole store.
    {
      on: ["type"],
      unique: true,
      where: "type = 'backfill' and status in ('pending', 'running')",
    },
  ])

export default Job
