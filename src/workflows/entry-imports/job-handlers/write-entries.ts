import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { JobHandler } from "../../jobs/utils/job-handler"

/** Entries written in one transaction. */
const PAGE = 1000

/** So much of the time between two pages is left to the checkouts. */
const REST_SHARE = 0.5

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Puts a page of a confirmed file on the list. */
export const writeEntriesPage: JobHandler = async ({ input, cursor, result }, container) => {
  const { transaction_id } = input as { transaction_id: string }
  const { after = 0 } = (cursor ?? {}) as { after?: number }
  const { created = 0, skipped = 0 } = (result ?? {}) as { created?: number; skipped?: number }
  const { entryImports } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)

  const startedAt = Date.now()
  const page = await entryImports.write(transaction_id, after, PAGE)
  const done = page.rows < PAGE
  if (done) await entryImports.clear(transaction_id)
  else await rest((Date.now() - startedAt) * REST_SHARE)
  return {
    processed: page.rows,
    cursor: { after: page.last ?? after },
    result: { created: created + page.created, skipped: skipped + page.rows - page.created },
    done,
  }
}
