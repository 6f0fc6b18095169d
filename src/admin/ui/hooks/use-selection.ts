import type { DataTableRowSelectionState } from "@medusajs/ui"
import { useState } from "react"
import { NOTHING, pagesOf, queryKeyOf, tick, type Ticked, tickedIn } from "../lib/selection"
import { PAGE_SIZE } from "./use-table-query"

/** The rows that a command is for. */
export interface Selected {
  count: number
  /** Everything that the search and the filters find was chosen, also what no page has shown. */
  all: boolean
  /** The list's query without the page, for an API that takes filters in place of ids. */
  filters: Record<string, unknown>
  /** Their ids; where all were chosen they are asked for, page by page. */
  ids: () => Promise<string[]>
}

export interface Selection {
  /** As the table takes it. */
  state: DataTableRowSelectionState
  onChange: (state: DataTableRowSelectionState) => void
  /** How many rows are chosen, and on which pages they stand. */
  count: number
  pages: number[]
  all: boolean
  /** How many there are to choose from. */
  total: number
  chooseAll: () => void
  clear: () => void
  selected: Selected
}

interface SelectionOptions {
  /** The list's state: `useTableQuery`. */
  query: { offset?: number; limit: number; order?: string }
  /** The rows that the page shows, and how many there are on all pages. */
  rows: { id: string }[] | undefined
  count: number | undefined
  /** Asks for the ids of all that a query finds: `resource.listIds`. */
  listIds: (query: object) => Promise<string[]>
}

/**
 * Which rows of a list are chosen for a command. A choice lasts from one page to the next, where
 * `BulkBar` says on which pages it stands, and ends with another search, filter or order.
 *
 * @example
 * const query = useTableQuery(FILTERS)
 * const { rows, count } = useEntries(query)
 * const selection = useSelection({ query, rows, count, listIds: entryResource.listIds })
 * return <ListTable bulk={{ selection, commands }} … />
 */
export const useSelection = ({ query, rows = [], count, listIds }: SelectionOptions): Selection => {
  const [stored, setStored] = useState<Ticked>(NOTHING)
  const key = queryKeyOf(query)
  const ticked = tickedIn(stored, key)
  const page = Math.floor((query.offset ?? 0) / PAGE_SIZE) + 1
  const total = count ?? 0
  const ids = Object.keys(ticked.pages)
  const { offset: _offset, limit: _limit, order: _order, ...filters } = query

  const state = ticked.all
    ? Object.fromEntries(rows.map(({ id }) => [id, true]))
    : Object.fromEntries(ids.map((id) => [id, true]))
  const chosen = ticked.all ? total : ids.length

  return {
    state,
    onChange: (wanted) => setStored(tick(ticked, { query: key, page, wanted })),
    count: chosen,
    pages: pagesOf(ticked),
    all: ticked.all,
    total,
    chooseAll: () => setStored({ query: key, pages: {}, all: true }),
    clear: () => setStored(NOTHING),
    selected: {
      count: chosen,
      all: ticked.all,
      filters,
      ids: () => (ticked.all ? listIds(query) : Promise.resolve(ids)),
    },
  }
}
