import { useSuspicionQuery } from "./use-suspicion-query"
import { useSuspicions } from "./suspicions"

/** The suspicions before and behind one, on the page of the list that is behind the drawer. */
export const useNeighbours = (id: string | undefined) => {
  const { rows = [] } = useSuspicions(useSuspicionQuery())
  const at = rows.findIndex((row) => row.id === id)
  if (at < 0) return { next: rows[0]?.id, previous: undefined }
  return { next: rows[at + 1]?.id, previous: rows[at - 1]?.id }
}
