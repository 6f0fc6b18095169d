import { median, quantile, ratioByRound } from "./statistics.mjs"

/** The samples of a part by round: `of("check", "clean")`; of all kinds of shoppers without the second. */
const seriesOf = ({ rounds }) => {
  const byRound = rounds.map((samples) => {
    const lists = {}
    for (const [kind, variant, milliseconds] of samples) {
      for (const key of [variant, `${variant}, ${kind}`]) (lists[key] ??= []).push(milliseconds)
    }
    return lists
  })
  return (variant, kind) => byRound.map((lists) => lists[kind ? `${variant}, ${kind}` : variant])
}

const most = (subjects, field) => Math.max(...subjects.map((subject) => subject[field] ?? 0))

/**
 * What was measured of one part: for every variant, and every variant of one kind of shopper
 * (`check, hot`), the time in milliseconds, and how many times it takes what `select 1`, clean
 * shoppers, the bare check and the smallest part of the same scenario take.
 */
const figureOf = (part, smallest) => {
  const { rounds, subjects, ...conditions } = part
  const [of, ofSmallest] = [seriesOf(part), seriesOf(smallest)]
  const pairs = new Set(
    rounds.flat().flatMap(([kind, variant]) => [variant, `${variant}, ${kind}`])
  )
  const figures = [...pairs].map((name) => {
    const [variant, kind] = name.split(", ")
    const own = of(variant, kind)
    const samples = own.filter(Boolean).flat()
    return [
      name,
      {
        samples: samples.length,
        median: median(samples),
        p95: quantile(samples, 0.95),
        timesSelect1: ratioByRound(own, of("select 1", kind)),
        timesClean: ratioByRound(own, of(variant, "clean")),
        timesCheck: ratioByRound(own, of("check", kind)),
        growth: ratioByRound(own, ofSmallest(variant, kind)),
      },
    ]
  })
  return {
    ...conditions,
    roundTrips: most(subjects, "roundTrips"),
    roundTripsWithClaim: most(subjects, "claimRoundTrips"),
    timesFaster: of("one by one").some(Boolean)
      ? ratioByRound(of("one by one"), of("look-up", "clean"))
      : null,
    figures: Object.fromEntries(figures),
  }
}

/** The figures of all parts: `{ scenario, size, figures, … }[]`, in the order of their sizes. */
export const figuresOf = (parts) =>
  parts.map((part) =>
    figureOf(
      part,
      parts.find(({ scenario }) => scenario === part.scenario)
    )
  )
