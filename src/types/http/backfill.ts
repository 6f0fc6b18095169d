import type { BackfillStatus } from "../vocabulary"

/** How far the orders from before the plugin have been brought into the ledger. */
export interface AdminBackfill {
  status: BackfillStatus
  /** Orders brought in so far, and how many there were when it began. */
  processed: number
  total: number
  started_at: string | null
  /** When it last went on; one that was killed is resumed within a minute. */
  updated_at: string | null
  finished_at: string | null
}

/** `GET` and `POST /admin/blacklist/backfill` (202). */
export interface AdminBackfillResponse {
  backfill: AdminBackfill
}
