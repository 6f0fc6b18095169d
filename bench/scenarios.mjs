import { load } from "./load.mjs"
import { measureRound, sampleOf } from "./measure.mjs"
import { randomFrom } from "./random.mjs"
import { ONE_BY_ONE_BUDGET } from "./rules/counted.mjs"
import { loadRules } from "./rules/load.mjs"
import { RULE_VARIANTS, ruleVariantsFor } from "./rules/variants.mjs"
import { VARIANTS, variantsFor } from "./variants.mjs"

const subjectsOf = async (store, shoppers, variants) => {
  const subjects = []
  for (const shopper of shoppers) subjects.push(await variants(store, shopper))
  return subjects
}

/** As many entries as the size says, and no rule. */
const entries = async ({ store, size, shoppers, onProgress }) => {
  const people = await load({ ...store, size, count: shoppers, onProgress })
  const subjects = await subjectsOf(store, people, variantsFor)
  const random = randomFrom(3)
  return { subjects, measure: () => measureRound(subjects, VARIANTS, random) }
}

/**
 * Thirty rules and as many orders and failed payments as the size says, beside a fixed number of
 * entries. Counting one by one takes so long that it gets one shopper a round, for a while.
 */
const rules = async ({ store, size, entries: beside, shoppers, onProgress }) => {
  await load({ ...store, size: beside, count: 1, onProgress })
  const people = await loadRules({ ...store, size, count: shoppers, onProgress })
  const subjects = await subjectsOf(store, people, ruleVariantsFor)
  const random = randomFrom(4)
  let spent = 0
  return {
    subjects,
    measure: async ({ counts }) => {
      const samples = await measureRound(subjects, RULE_VARIANTS, random)
      if (counts && spent < ONE_BY_ONE_BUDGET) {
        samples.push(await sampleOf(random.pick(subjects), "one by one"))
        spent += samples.at(-1).at(-1)
      }
      return samples
    },
  }
}

/** What is loaded into one database, and how it is measured. */
export const SCENARIOS = { entries, rules }
