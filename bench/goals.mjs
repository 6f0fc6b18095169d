export const count = (value) => value.toLocaleString("en-US")

/** Each makes of a measured value what is shown: `{ wanted, measured, met }`. */
const exactly = (wanted) => (value) => ({
  wanted: String(wanted),
  measured: String(value),
  met: value === wanted,
})
const times = (limit) => (value) => ({
  wanted: `≤ ${limit} ×`,
  measured: `${value.toFixed(2)} ×`,
  met: value <= limit,
})
const atMost = (limit, unit) => (value) => ({
  wanted: `≤ ${limit} ${unit}`.trim(),
  measured: `${Number(value.toFixed(2))} ${unit}`.trim(),
  met: value <= limit,
})
const atLeast = (limit, unit) => (value) => ({
  wanted: `≥ ${count(limit)} ${unit}`,
  measured: `${count(Math.round(value))} ${unit}`,
  met: value >= limit,
})

const most = (parts, field) => Math.max(...parts.map((part) => part[field]))

/** One size alone has not grown. */
const growthGoals = (parts, names, limit, what) => {
  const { size, figures } = parts.at(-1)
  const from = `${count(parts[0].size)} to ${count(size)} ${what}`
  return parts.length > 1
    ? names.map((name) => [`${name}: growth from ${from}`, times(limit), figures[name].growth])
    : []
}

const entryGoals = (parts) => {
  const { figures, size, importSpeed } = parts.at(-1)
  const entries = `with ${count(size)} entries`
  return [
    ["round trips of a check", exactly(1), most(parts, "roundTrips")],
    [`check ${entries}, against \`select 1\``, times(6), figures.check.timesSelect1],
    ...growthGoals(parts, ["look-up"], 1.3, "entries"),
    [`check ${entries}, hot values against clean`, times(1.2), figures["check, hot"].timesClean],
    [`whole hook ${entries}, against the check`, times(1.5), figures["hook, clean"].timesCheck],
    [`import ${entries} in the list`, atLeast(20_000, "a second"), importSpeed],
  ]
}

const networkGoals = ([{ size, networkMs, figures }]) => {
  const network = `${networkMs} ms of network and ${count(size)} entries`
  return [[`check with ${network}, against \`select 1\``, times(1.7), figures.check.timesSelect1]]
}

/** How many times faster the look-up should be than a count for each rule, by rows to count. */
const TIMES_FASTER = { 10_000: 30, 100_000: 200, 1_000_000: 2000 }

const ruleGoals = (parts) => {
  const { figures, size } = parts.at(-1)
  const facts = `with ${count(size)} facts`
  const check = `check by 30 rules ${facts}`
  return [
    ["round trips of a check and a claim", exactly(2), most(parts, "roundTripsWithClaim")],
    [`${check}, against \`select 1\``, times(6), figures["check, clean"].timesSelect1],
    [`${check}, hot values against clean`, times(1.2), figures["check, hot"].timesClean],
    [
      `claim ${facts}, once hot values against clean`,
      times(1.2),
      figures["claim, once hot"].timesClean,
    ],
    ...growthGoals(parts, ["look-up, clean", "look-up, hot", "claim, clean"], 1.6, "facts"),
    ...parts
      .filter((part) => TIMES_FASTER[part.size])
      .map((part) => [
        `look-up for 30 rules against 20 counts in ${count(part.size)} rows`,
        atLeast(TIMES_FASTER[part.size], "× faster"),
        part.timesFaster,
      ]),
  ]
}

/** By request: SQL statements that the plugin may add, and how the p50 of the answer may grow. */
const HTTP_GOALS = [
  ["change e-mail and addresses", 0],
  ["choose shipping", 0],
  ["open a payment session", 2, 1.1],
  ["complete the cart", 4, 1.02],
]

const storesAt = (steps, wanted) => steps.find(({ step }) => step === wanted).stores

const httpGoals = (steps) =>
  HTTP_GOALS.flatMap(([step, added, growth]) =>
    Object.entries(storesAt(steps, step))
      .filter(([, figure]) => figure.added !== undefined)
      .flatMap(([store, figure]) => [
        [`${step}, ${store}: statements added`, atMost(added, ""), figure.added],
        ...(growth ? [[`${step}, ${store}: p50`, times(growth), figure.ratio]] : []),
      ])
  )

/** Timed at the hook, not by the difference of two totals. */
const shareGoals = (entries, steps) => {
  const { p50 } = storesAt(steps, "complete the cart")["without the plugin"]
  const share = (100 * entries.at(-1).figures["hook, clean"].median) / p50
  return [["the hook's share of a completion", atMost(1, "%"), share]]
}

const importGoals = ({ rows, alone, preview, live, memory }) => {
  const what = `of ${count(rows)} rows`
  const slowest = Math.max(preview.p95, live.p95)
  return [
    [`check ${what}`, atMost(10, "s"), preview.seconds],
    [`${what} on the list`, atMost(30, "s"), live.seconds],
    [`p95 of a checkout during an import ${what}`, times(1.5), slowest / alone.p95],
    ...(memory.before
      ? [[`memory that an import ${what} adds`, atMost(512, "MB"), memory.most - memory.before]]
      : []),
  ]
}

const listGoal = (list, rows) =>
  list === "overview"
    ? [`slowest overview of ${rows} decisions, p50 of the answer`, atMost(300, "ms")]
    : [`slowest query of ${rows} ${list}, p50 of the answer`, atMost(100, "ms")]

const listGoals = ({ rows, measured }) =>
  [...new Set(measured.map(({ list }) => list))].map((list) => {
    const times = measured.filter((each) => each.list === list).map(({ p50 }) => p50)
    return [...listGoal(list, count(rows)), Math.max(...times)]
  })

/** `{ goal, wanted, measured, met }[]` */
export const judge = ({ screening, http, imported, lists }) => {
  const of = (scenario) => screening.filter((part) => part.scenario === scenario)
  const [entries, network, rules] = [of("entries"), of("network"), of("rules")]
  const goals = [
    ...(entries.length ? entryGoals(entries) : []),
    ...(network.length ? networkGoals(network) : []),
    ...(rules.length ? ruleGoals(rules) : []),
    ...(http ? httpGoals(http) : []),
    ...(http && entries.length ? shareGoals(entries, http) : []),
    ...(imported ? importGoals(imported) : []),
    ...(lists ? listGoals(lists) : []),
  ]
  return goals.map(([goal, judgeValue, value]) => ({ goal, ...judgeValue(value) }))
}
