import { source } from "./sources.mjs"

const STATEMENTS = ["select 1", "echo", "function", "look-up", "screening"]
const DISTANCE = 7
const SLICES = 20

const timed = async (run) => {
  const startedAt = performance.now()
  await run()
  return performance.now() - startedAt
}

/**
 * One round: every variant for every shopper. Variants take turns, so that whatever else the
 * machine does falls on all of them alike; each is at another shopper than the one before it, so
 * that none finds what its predecessor has just fetched. The workflow runs afterwards, because
 * what it leaves behind for the garbage collector would be charged to the others.
 *
 * @returns `[kind, variant, milliseconds][]`
 */
export const measureRound = async (subjects, random) => {
  const samples = []
  const sample = async ({ kind, run }, variant) =>
    samples.push([kind, variant, await timed(run[variant])])

  const order = random.shuffle(subjects)
  for (let turn = 0; turn < order.length; turn++) {
    for (const variant of random.shuffle(STATEMENTS)) {
      const apart = STATEMENTS.indexOf(variant) * DISTANCE
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
export const measurePure = (subjects) => {
  const { decide, entryProbes, personProbes, shopperOf, withOrigin } = source(
    "modules/blacklist/screening"
  )
  return {
    "canonical forms": microseconds(subjects, ({ facts }) => shopperOf(facts)),
    keys: microseconds(subjects, ({ shopper }) => [entryProbes(shopper), personProbes(shopper)]),
    decision: microseconds(subjects, ({ shopper, facts, found }) =>
      decide(withOrigin(shopper, facts, found.origin), found, found.settings)
    ),
  }
}
