/** The goals of the first figures: see docs/performance.md. */
const at = (figures, size) => figures.find((figure) => figure.size === size)

const atMost = (limit, value) => ({
  reached: value <= limit,
  value: `${value.toFixed(2)} (at most ${limit})`,
})

/** `{ goal, reached, value }[]`; `reached` is null where this run cannot tell. */
export const judge = (figures) => {
  const [smallest, largest] = [figures[0], figures.at(-1)]
  const hundred = at(figures, 100_000)
  const grown = smallest.size === 10_000 && hundred && largest.size === 100_000
  const roundTrips = Math.max(...figures.map(({ round_trips }) => round_trips))
  const untold = (value) => ({ reached: null, value })

  return [
    {
      goal: "round trips of a check, any size",
      reached: roundTrips === 1,
      value: `${roundTrips} (exactly 1)`,
    },
    {
      goal: "screening at 100,000 entries, × select 1",
      ...(hundred
        ? atMost(6, hundred.variants.screening.times_select_1)
        : untold("not a size of this run")),
    },
    {
      goal: `look-up, growth from ${smallest.size} to ${largest.size} entries`,
      ...atMost(grown ? 1.3 : 1.6, largest.growth["look-up"]),
    },
    {
      goal: `screening, hot values against clean ones at ${largest.size} entries`,
      ...atMost(1.2, largest.kinds.hot.times_clean),
    },
  ]
}
