/** The goals of the first figures; docs/performance.md has all of them. */
export const atMost = (limit, value) => ({
  reached: value <= limit,
  value: `${value.toFixed(2)} (at most ${limit})`,
})

export const count = (size) => size.toLocaleString("en-US")

/** A network in between makes every round trip dearer, and the work beside it count for less. */
const timesSelect1 = (figures, latency) => {
  const measured = figures.find(({ size }) => size === 100_000) ?? figures.at(-1)
  return {
    goal: `screening at ${count(measured.size)} entries, × select 1${latency ? ` with ${latency} ms network` : ""}`,
    ...atMost(latency ? 1.7 : 6, measured.variants.screening.times_select_1),
  }
}

/** Ten times as much may cost 1.3 times as much, and no number of it more than 1.6. */
export const growthLimit = (smallest, largest) => (largest.size <= 10 * smallest.size ? 1.3 : 1.6)

/** `{ goal, reached, value }[]` */
export const judge = (figures, { latency }) => {
  const [smallest, largest] = [figures[0], figures.at(-1)]
  const roundTrips = Math.max(...figures.map(({ round_trips }) => round_trips))
  return [
    {
      goal: "round trips of a check, any size",
      reached: roundTrips === 1,
      value: `${roundTrips} (exactly 1)`,
    },
    timesSelect1(figures, latency),
    {
      goal: `look-up, growth from ${count(smallest.size)} to ${count(largest.size)} entries`,
      ...atMost(growthLimit(smallest, largest), largest.growth["look-up"]),
    },
    {
      goal: `screening at ${count(largest.size)} entries, hot values against clean ones`,
      ...atMost(1.2, largest.kinds.hot.times_clean),
    },
  ]
}
