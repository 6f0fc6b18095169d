// The process of one part: one size, with a database of its own. The parent says when to measure.
import { randomFrom } from "../statistics.mjs"
import { openApp } from "./app.mjs"
import { importSpeed, loadEntries, loadRules } from "./load.mjs"
import { entryVariants, ruleVariants } from "./variants.mjs"

/** How far apart in a round the same shopper comes again: nothing is fetched just before. */
const DISTANCE = 7
/** Counting one by one gets one shopper a round, for as long as it has not taken more than this. */
const ONE_BY_ONE_BUDGET_MS = 30_000

const { url, scenario, size, shoppers: count, entries } = JSON.parse(process.env.BENCH_PART)

const app = await openApp(url)
const isRules = scenario === "rules"
const listed = await loadEntries(app, isRules ? { size: entries, count: 1 } : { size, count })
const shoppers = isRules ? await loadRules(app, { size, count }) : listed
const subjects = []
for (const shopper of shoppers) {
  subjects.push(await (isRules ? ruleVariants : entryVariants)(app, shopper))
}
// The hook comes after the others: the garbage that it leaves would be charged to them.
const APART = ["hook", "one by one"]
const variants = Object.keys(subjects[0].run).filter((variant) => !APART.includes(variant))
const random = randomFrom(3)
let spentOneByOne = 0

/** `[kind, variant, milliseconds]`; what the call leaves behind is undone off the clock. */
const sample = async ({ kind, run, undo }, variant) => {
  const startedAt = performance.now()
  const result = await run[variant]()
  const milliseconds = performance.now() - startedAt
  await undo?.[variant]?.(result)
  return [kind, variant, milliseconds]
}

/** Every variant for every shopper, in turns, so that what else the machine does falls on all alike. */
const measureRound = async () => {
  const samples = []
  const order = random.shuffle(subjects)
  for (let turn = 0; turn < order.length; turn++) {
    for (const variant of random.shuffle(variants)) {
      const subject = order[(turn + variants.indexOf(variant) * DISTANCE) % order.length]
      samples.push(await sample(subject, variant))
    }
  }
  for (const subject of order.filter(({ run }) => run.hook)) {
    samples.push(await sample(subject, "hook"))
  }
  if (isRules && spentOneByOne < ONE_BY_ONE_BUDGET_MS) {
    samples.push(await sample(random.pick(subjects), "one by one"))
    spentOneByOne += samples.at(-1).at(-1)
  }
  return samples
}

const commands = {
  round: measureRound,
  import: (entryCount) => importSpeed(app, { from: size, count: entryCount }),
  close: () => app.close(),
}

process.on("message", async ([command, argument]) => {
  const answer = await commands[command](argument)
  process.send(answer ?? null, () => command === "close" && process.exit(0))
})
// Nobody is left to read the figures.
process.on("disconnect", () => process.exit(1))

process.send(
  subjects.map(({ kind, isRight, roundTrips, claimRoundTrips }) => ({
    ...{ kind, isRight, roundTrips, claimRoundTrips },
  }))
)
