import { source } from "./sources.mjs"

const DISTANCE = 7
const SLICES = 20

const timed = async (run) => {
  const startedAt = performance.now()
  const result = await run()
  return { result, milliseconds: performance.now() - startedAt }
}

/** One call, timed: `[kind, variant, milliseconds]`. What it left behind is undone off the clock. */
export const sampleOf = async ({ kind, run, undo }, variant) => {
  const { result, milliseconds } = await timed(run[variant])
  await undo?.[variant]?.(result)
  return [kind, variant, milliseconds]
}

/**
 * One round: every variant for every shopper. Variants take turns, so that whatever else the
 * machine does falls on all of them alike; each is at another shopper than the one before it, so
 * that none finds what its predecessor has just fetched. The workflow runs afterwards, because
 * what it leaves behind for the garbage collector would be charged to the others.
 *
 * @returns `[kind, variant, milliseconds][]`
 */
export const measureRound = async (subjects, variants, random) => {
  const samples = []
  const sample = async (subject, variant) => samples.push(await sampleOf(subject, variant))

  const order = random.shuffle(subjects)
  for (let turn = 0; turn < order.length; turn++) {
    for (const variant of random.shuffle(variants)) {
      const apart = variants.indexOf(variant) * DISTANCE
      await sample(order[(turn + apart) % order.length], variant)
    }
  }
  for (const subject of order.filter(({ run }) => run.workflow)) await sample(subject, "workflow")
  return samples
}

/**
 * Microseconds of a call that waits for nothing: the mean over all shoppers, in the slice that was
 * disturbed least.
 */
const microseconds = (subjects, call) =>
  Math.min(
    ...Array.from({ length: SLICES }, () => {
      const startedAt = performance.now()
      for (const subject of subjects) call(subject)
      return ((performance.now() - startedAt) * 1000) / subjects.length
    })
  )

/** What a check costs in the process itself, without the database. */
export const measurePure = (subjects, ruleSet) => {
  const { decide, entryProbes, hashesOf, personProbes, countQueriesFor, shopperOf, withOrigin } =
    source("modules/blacklist/screening")
  return {
    "canonical forms": microseconds(subjects, ({ facts }) => shopperOf(facts)),
    keys: microseconds(subjects, ({ shopper }) => [entryProbes(shopper), personProbes(shopper)]),
    "questions of rules": microseconds(subjects, ({ shopper, facts }) =>
      countQueriesFor(ruleSet, hashesOf(shopper), facts.sales_channel_id, facts.ip === undefined)
    ),
    decision: microseconds(subjects, ({ shopper, facts, found }) =>
      decide(withOrigin(shopper, facts, found.origin), found, found.settings)
    ),
  }
}
