import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { BlacklistModuleService } from "../../../../../modules/blacklist"
import { type EntryConditions, EXPORT_FORMATS } from "../../../../../types"
import {
  CSV_HEADER,
  csvRow,
  type ExportedEntry,
} from "../../../../../workflows/entry-imports/utils/csv-row"
import { type AdminRequest, isoOf, serviceOf } from "../../utils/http"
import { entryFilters } from "../entries"
import { ListEntriesSchema } from "../validators"

/** Read at once: short enough that no checkout waits for it. */
const PAGE = 250

const ExportEntriesSchema = ListEntriesSchema.omit({
  limit: true,
  offset: true,
  order: true,
  fields: true,
}).extend({ format: z.enum(EXPORT_FORMATS).default("csv") })
type ExportEntriesQuery = z.infer<typeof ExportEntriesSchema>

/** The entries that filters leave, page by page, in the order in which they were made. */
async function* pagesOf(
  service: BlacklistModuleService,
  { q, ...filters }: Record<string, unknown>
): AsyncGenerator<ExportedEntry[]> {
  // Medusa looks for `q` at the top only.
  const search = q === undefined ? {} : { q }
  for (let after = ""; ;) {
    const rows = await service.listEntries(
      { ...search, $and: [filters, { id: { $gt: after } }] },
      {
        select: ["id", "conditions", "action", "mode", "reason", "active", "expires_at"],
        order: { id: "ASC" },
        take: PAGE,
      }
    )
    yield rows.map(({ conditions, action, mode, reason, active, expires_at }) => ({
      conditions: conditions as EntryConditions,
      action,
      mode,
      reason,
      active,
      expires_at: isoOf(expires_at),
    }))
    if (rows.length < PAGE) return
    after = rows[rows.length - 1].id
  }
}

type Pages = AsyncIterable<ExportedEntry[]>

/** The same, with the first page read: what fails by then can still be answered. */
async function begun(pages: AsyncGenerator<ExportedEntry[]>): Promise<Pages> {
  const first = await pages.next()
  return (async function* () {
    if (first.done) return
    yield first.value
    yield* pages
  })()
}

async function* asCsv(pages: Pages) {
  yield CSV_HEADER
  for await (const page of pages) yield page.map(csvRow).join("")
}

async function* asJson(pages: Pages) {
  let separator = "[\n"
  for await (const page of pages) {
    if (!page.length) continue
    yield separator + page.map((entry) => JSON.stringify(entry)).join(",\n")
    separator = ",\n"
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n"
}

const WRITERS = {
  csv: { write: asCsv, type: "text/csv; charset=utf-8" },
  json: { write: asJson, type: "application/json; charset=utf-8" },
}

/** All entries that the filters of the list leave, as a file that is written while it is read. */
export const exportEntries = async (
  req: AdminRequest<unknown, ExportEntriesQuery>,
  res: MedusaResponse
) => {
  const { format, ...query } = req.validatedQuery as ExportEntriesQuery
  const pages = await begun(pagesOf(serviceOf(req), entryFilters(query)))
  const { write, type } = WRITERS[format]
  const day = new Date().toISOString().slice(0, 10)
  res.setHeader("Content-Type", type)
  res.setHeader("Content-Disposition", `attachment; filename="blacklist-${day}.${format}"`)
  try {
    await pipeline(Readable.from(write(pages)), res)
  } catch (error) {
    // Who asked has gone, or the file is broken off: there is nobody or nothing to answer any more.
    if (!res.destroyed) throw error
  }
}

export const exportMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/entries/export",
    middlewares: [validateAndTransformQuery(ExportEntriesSchema, {})],
  },
]
