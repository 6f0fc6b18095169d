import type { BackfillState } from "../../../../modules/blacklist/persistence/ledger/backfill"
import type { AdminBackfill } from "../../../../types"
import { isoOf } from "../utils/iso-of"

/** How far the backfill is, as the API shows it. */
export const serializeBackfill = (state: BackfillState): AdminBackfill => ({
  status: state.status,
  processed: state.processed,
  // Orders placed since it began come in as well.
  total: Math.max(state.total, state.processed),
  started_at: isoOf(state.started_at),
  updated_at: isoOf(state.updated_at),
  finished_at: isoOf(state.finished_at),
})
