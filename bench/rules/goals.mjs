import { atMost, count, growthLimit } from "../goals.mjs"

const exactly = (expected, value) => ({
  reached: value === expected,
  value: `${value} (exactly ${expected})`,
})

/** How many times faster than a count a rule the look-up should be, by rows to count in. */
const FACTORS = { 10_000: 30, 100_000: 200, 1_000_000: 2000 }

const factorGoals = (figures) =>
  figures
    .filter(({ size }) => FACTORS[size])
    .map(({ size, one_by_one: { factor } }) => ({
      goal: `look-up with 30 rules, times faster than 20 counts one by one in ${count(size)} rows`,
      reached: factor >= FACTORS[size],
      value: `${factor.toFixed(0)} (at least ${FACTORS[size]})`,
    }))

const growthGoal = (figures, row) => {
  const [smallest, largest] = [figures[0], figures.at(-1)]
  return {
    goal: `${row}: growth from ${count(smallest.size)} to ${count(largest.size)} facts`,
    ...atMost(growthLimit(smallest, largest), largest.growth[row]),
  }
}

/** The goals of rules: `{ goal, reached, value }[]` */
export const judgeRules = (figures, { latency }) => {
  const largest = figures.at(-1)
  const most = (field) => Math.max(...figures.map((figure) => figure[field]))
  const facts = count(largest.size)
  return [
    { goal: "round trips of a check with rules", ...exactly(1, most("round_trips")) },
    {
      goal: "round trips of a check with rules and a claim",
      ...exactly(2, most("round_trips_with_claim")),
    },
    {
      goal: `screening by 30 rules with ${facts} facts, × select 1${latency ? ` with ${latency} ms network` : ""}`,
      ...atMost(latency ? 1.7 : 6, largest.rows["screening, clean"].times_select_1),
    },
    ...(figures.length > 1
      ? ["look-up, clean", "look-up, hot", "claim, clean"].map((row) => growthGoal(figures, row))
      : []),
    {
      goal: `screening by rules with ${facts} facts, hot values against clean ones`,
      ...atMost(1.2, largest.kinds.hot.times_clean.screening),
    },
    {
      goal: `claim with ${facts} facts, values hot once against clean ones`,
      ...atMost(1.2, largest.kinds["once hot"].times_clean.claim),
    },
    ...factorGoals(figures),
  ]
}
