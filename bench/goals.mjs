export const count = (value) => value.toLocaleString("en-US")

const goal = (name, wanted, met, measured) => ({ goal: name, wanted, measured, met })

const atMost = (name, limit, value, unit = "×", digits = 2) =>
  goal(name, `≤ ${limit} ${unit}`.trim(), value <= limit, `${value.toFixed(digits)} ${unit}`.trim())

const atLeast = (name, limit, value, unit) =>
  goal(name, `≥ ${count(limit)} ${unit}`, value >= limit, `${count(Math.round(value))} ${unit}`)

const exactly = (name, wanted, value) => goal(name, String(wanted), value === wanted, String(value))

/** A hundred times as much may cost 1.3 times as much to look up in, and 1.6 times to count in. */
const ENTRIES_GROWTH = 1.3
const FACTS_GROWTH = 1.6

const entryGoals = (parts) => {
  const [smallest, largest] = [parts[0], parts.at(-1)]
  const { figures } = largest
  const entries = `with ${count(largest.size)} entries`
  return [
    exactly("round trips of a check", 1, Math.max(...parts.map(({ roundTrips }) => roundTrips))),
    atMost(`check ${entries}, against \`select 1\``, 6, figures.check.timesSelect1),
    atMost(
      `look-up ${entries}, against ${count(smallest.size)}`,
      ENTRIES_GROWTH,
      figures["look-up"].growth
    ),
    atMost(
      `check ${entries}, hot values against clean ones`,
      1.2,
      figures["check, hot"].timesClean
    ),
    atMost(`the whole hook ${entries}, against the check`, 1.5, figures["hook, clean"].timesCheck),
    atLeast(`import into ${count(largest.size)} entries`, 20_000, largest.importSpeed, "a second"),
  ]
}

const networkGoals = ([{ size, networkMs, figures }]) => [
  atMost(
    `check with ${count(size)} entries and ${networkMs} ms of network, against \`select 1\``,
    1.7,
    figures.check.timesSelect1
  ),
]

/** How many times faster the look-up should be than a count for each rule, by rows to count. */
const TIMES_FASTER = { 10_000: 30, 100_000: 200, 1_000_000: 2000 }

const ruleGoals = (parts) => {
  const [smallest, largest] = [parts[0], parts.at(-1)]
  const { figures } = largest
  const facts = `with ${count(largest.size)} facts`
  return [
    exactly(
      "round trips of a check by rules, with a claim",
      2,
      Math.max(...parts.map(({ roundTripsWithClaim }) => roundTripsWithClaim))
    ),
    atMost(
      `check by 30 rules ${facts}, against \`select 1\``,
      6,
      figures["check, clean"].timesSelect1
    ),
    ...["look-up, clean", "look-up, hot", "claim, clean"].map((name) =>
      atMost(
        `${name} ${facts}, against ${count(smallest.size)}`,
        FACTS_GROWTH,
        figures[name].growth
      )
    ),
    atMost(
      `check by 30 rules ${facts}, hot values against clean ones`,
      1.2,
      figures["check, hot"].timesClean
    ),
    atMost(
      `claim ${facts}, values that were hot once against clean ones`,
      1.2,
      figures["claim, once hot"].timesClean
    ),
    ...parts
      .filter(({ size }) => TIMES_FASTER[size])
      .map(({ size, timesFaster }) =>
        atLeast(
          `look-up for 30 rules against 20 counts in ${count(size)} rows`,
          TIMES_FASTER[size],
          timesFaster,
          "× faster"
        )
      ),
  ]
}

/** A statement more or less is a change of the code; the times of two stores are compared by their medians. */
const HTTP_GOALS = [
  { step: "change e-mail and addresses", added: 0 },
  { step: "choose shipping", added: 0 },
  { step: "open a payment session", added: 2, times: 1.1 },
  { step: "complete the cart", added: 4, times: 1.02 },
]

const httpGoals = (steps) =>
  HTTP_GOALS.flatMap(({ step, added, times }) => {
    const { stores } = steps.find((measured) => measured.step === step)
    return Object.entries(stores)
      .filter(([, figure]) => figure.added !== undefined)
      .flatMap(([store, figure]) => [
        atMost(`${step}, ${store}: statements added`, added, figure.added, "", 0),
        ...(times ? [atMost(`${step}, ${store}: p50 against without`, times, figure.ratio)] : []),
      ])
  })

/** What a check takes of a completion: timed at the hook, not by the difference of two totals. */
const shareGoals = (entries, steps) => {
  const hook = entries.at(-1).figures["hook, clean"].median
  const { stores } = steps.find(({ step }) => step === "complete the cart")
  const share = (100 * hook) / stores["without the plugin"].p50
  return [atMost("the hook's share of a completion", 1, share, "%")]
}

/** `{ goal, wanted, measured, met }[]` */
export const judge = ({ screening, http }) => {
  const of = (scenario) => screening.filter((part) => part.scenario === scenario)
  const [entries, network, rules] = [of("entries"), of("network"), of("rules")]
  return [
    ...(entries.length ? entryGoals(entries) : []),
    ...(network.length ? networkGoals(network) : []),
    ...(rules.length ? ruleGoals(rules) : []),
    ...(http ? httpGoals(http) : []),
    ...(http && entries.length ? shareGoals(entries, http) : []),
  ]
}
