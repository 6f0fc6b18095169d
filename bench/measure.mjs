import { source } from "./sources.mjs"

const SLICES = 20

const timed = async (run) => {
  const startedAt = performance.now()
  await run()
  return performance.now() - startedAt
}

/**
 * One round: every shopper once, in an order of its own, and for each every variant in turn, so
 * that whatever else the machine does falls on all variants alike. A variant never has the same
 * one before it for long: the first of a turn moves on with each shopper.
 *
 * @returns `[kind, variant, milliseconds][]`
 */
export const measureRound = async (subjects, random) => {
  const samples = []
  let turn = 0
  for (const { kind, run } of random.shuffle(subjects)) {
    const variants = Object.entries(run)
    const first = turn++ % variants.length
    for (const [variant, call] of [...variants.slice(first), ...variants.slice(0, first)]) {
      samples.push([kind, variant, await timed(call)])
    }
  }
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
