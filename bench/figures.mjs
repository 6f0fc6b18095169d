import { median, quantile, ratio } from "./statistics.mjs"

/** What the tables show of a check without rules. */
export const SHOWN = ["select 1", "echo", "function", "look-up", "screening", "workflow"]

/** All samples of one size, as rounds of lists: `samplesOf({ variant, kind })`. */
export const reader = (rounds) => {
  const byKey = rounds.map((samples) => {
    const lists = new Map()
    for (const [kind, variant, milliseconds] of samples) {
      for (const key of [`${variant}/${kind}`, variant]) {
        if (!lists.has(key)) lists.set(key, [])
        lists.get(key).push(milliseconds)
      }
    }
    return lists
  })
  return (variant, kind) => byKey.map((lists) => lists.get(kind ? `${variant}/${kind}` : variant))
}

export const summary = (rounds, baseline) => ({
  median: median(rounds.flat()),
  p95: quantile(rounds.flat(), 0.95),
  p99: quantile(rounds.flat(), 0.99),
  times_select_1: ratio(rounds, baseline),
})

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Everything the tables show, from what the workers of all sizes measured.
 *
 * @param {{ size: number, subjects: object[], pure: object, rounds: unknown[][] }[]} results by size
 */
export const figuresOf = (results) => {
  const read = new Map(results.map(({ size, rounds }) => [size, reader(rounds)]))
  const first = read.get(results[0].size)
  const last = read.get(results.at(-1).size)

  return results.map(({ size, subjects, pure }) => {
    const of = read.get(size)
    const kinds = [...new Set(subjects.map(({ kind }) => kind))]
    return {
      size,
      pure,
      round_trips: Math.max(...subjects.map(({ roundTrips }) => roundTrips)),
      variants: Object.fromEntries(
        SHOWN.map((variant) => [variant, summary(of(variant), of("select 1"))])
      ),
      growth: Object.fromEntries(
        SHOWN.map((variant) => [variant, ratio(last(variant), first(variant))])
      ),
      kinds: Object.fromEntries(
        kinds.map((kind) => [
          kind,
          {
            candidates: mean(
              subjects
                .filter((subject) => subject.kind === kind)
                .map(({ candidates }) => candidates)
            ),
            ...summary(of("screening", kind), of("select 1", kind)),
            times_clean: ratio(of("screening", kind), of("screening", "clean")),
            function_times_clean: ratio(of("function", kind), of("function", "clean")),
          },
        ])
      ),
    }
  })
}
