import { reader, summary } from "../figures.mjs"
import { median, ratio } from "../statistics.mjs"

/** Rows of the table: a variant, and for whom. */
export const RULE_ROWS = [
  ["select 1"],
  ["without rules", "clean"],
  ["look-up", "clean"],
  ["look-up", "hot"],
  ["screening", "clean"],
  ["screening", "hot"],
  ["claim", "clean"],
  ["claim", "once hot"],
]

const KIND_VARIANTS = ["without rules", "function", "look-up", "screening", "claim"]

export const rowName = ([variant, kind]) => (kind ? `${variant}, ${kind}` : variant)

const meanOf = (subjects, field) =>
  subjects.reduce((sum, subject) => sum + subject[field], 0) / subjects.length

/** What the tables show of rules, from what the workers of all ledger sizes measured. */
export const ruleFiguresOf = (results) => {
  const read = new Map(results.map(({ size, rounds }) => [size, reader(rounds)]))
  const first = read.get(results[0].size)
  const last = read.get(results.at(-1).size)

  return results.map(({ size, subjects, pure }) => {
    const of = read.get(size)
    const kinds = [...new Set(subjects.map(({ kind }) => kind))]
    const oneByOne = of("one by one")
    const samples = oneByOne.filter(Boolean).flat()
    return {
      size,
      pure,
      round_trips: Math.max(...subjects.map(({ roundTrips }) => roundTrips)),
      round_trips_with_claim: Math.max(...subjects.map(({ claimRoundTrips }) => claimRoundTrips)),
      rows: Object.fromEntries(
        RULE_ROWS.map((row) => [rowName(row), summary(of(...row), of("select 1", row[1]))])
      ),
      growth: Object.fromEntries(
        RULE_ROWS.map((row) => [rowName(row), ratio(last(...row), first(...row))])
      ),
      kinds: Object.fromEntries(
        kinds.map((kind) => [
          kind,
          {
            countQueries: meanOf(
              subjects.filter((subject) => subject.kind === kind),
              "asked"
            ),
            times_clean: Object.fromEntries(
              KIND_VARIANTS.map((variant) => [
                variant,
                ratio(of(variant, kind), of(variant, "clean")),
              ])
            ),
            times_without_rules: ratio(of("screening", kind), of("without rules", kind)),
          },
        ])
      ),
      one_by_one: {
        samples: samples.length,
        median: median(samples),
        factor: ratio(oneByOne, of("look-up", "clean")),
      },
    }
  })
}
