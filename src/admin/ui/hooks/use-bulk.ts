import { useQueryClient } from "@tanstack/react-query"
import type { QueryKey } from "@tanstack/react-query"

/** How many requests are under way at once: a store has other work. */
const AT_ONCE = 4

/**
 * Does something to each of many, a few at a time, and then makes parts of the cache stale once.
 * Whatever fails does not keep the rest from being done.
 *
 * @example
 * const forEach = useBulk([entryResource.keys.all])
 * const { done, failed } = await forEach(await selected.ids(), remove)
 */
export const useBulk = (stale: QueryKey[]) => {
  const queryClient = useQueryClient()

  return async (ids: string[], change: (id: string) => Promise<unknown>) => {
    const waiting = [...ids]
    const errors: Error[] = []
    const work = async () => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        try {
          await change(id)
        } catch (error) {
          errors.push(error as Error)
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    for (const queryKey of stale) void queryClient.invalidateQueries({ queryKey })
    return { done: ids.length - errors.length, failed: errors }
  }
}
