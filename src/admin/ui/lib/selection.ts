/** The rows that are ticked in a list, with the page on which each of them stands. */
export interface Ticked {
  /** What is searched, filtered and sorted by: with another query nothing is ticked. */
  query: string
  /** The number of the page, from 1, by the row's id. */
  pages: Record<string, number>
  /** All that the query finds, also on pages that were never opened. */
  all: boolean
}

export const NOTHING: Ticked = { query: "", pages: {}, all: false }

/** The query without the page: rows stay ticked from one page to the next, and no further. */
export const queryKeyOf = (query: object): string =>
  JSON.stringify({ ...query, offset: undefined, limit: undefined })

/** What is ticked as long as the query is the same. */
export const tickedIn = (ticked: Ticked, query: string): Ticked =>
  ticked.query === query ? ticked : NOTHING

/**
 * What is ticked after a change on a page. Who unticks a row while all were chosen keeps the others of
 * that page: what is ticked elsewhere could not be seen.
 *
 * @param wanted - the table's own state: the ids that are ticked, those of other pages included
 */
export function tick(
  ticked: Ticked,
  { query, page, wanted }: { query: string; page: number; wanted: Record<string, boolean> }
): Ticked {
  const before = tickedIn(ticked, query)
  const ids = Object.keys(wanted).filter((id) => wanted[id])
  return {
    query,
    all: false,
    pages: Object.fromEntries(ids.map((id) => [id, before.pages[id] ?? page])),
  }
}

/** The pages on which something is ticked, in their order. */
export const pagesOf = ({ pages }: Ticked): number[] =>
  [...new Set(Object.values(pages))].sort((a, b) => a - b)
