import { screening, source } from "./app.mjs"
import { UNLISTED } from "./entries.mjs"
import { countOneByOne } from "./one-by-one.mjs"

/** Kinds of shoppers for whom the hook is timed: it writes nothing for them. */
const LET_THROUGH = ["clean", "hot"]

const statementsOf = async (knex, run) => {
  let count = 0
  const add = () => (count += 1)
  knex.on("query", add)
  const result = await run().finally(() => knex.off("query", add))
  return { result, count }
}

/** A check as plain code makes it: canonical forms, look-up, decision. */
const checkOf = (facts, lookUp) => async () => {
  const { decide, settingsOf, shopperOf, withOrigin } = screening
  const shopper = shopperOf(facts)
  const found = await lookUp(shopper)
  return decide(withOrigin(shopper, facts, found.origin), found, settingsOf(found.settings))
}

/**
 * What is timed for a shopper where there are entries and no rules, on the connection of the module:
 * - `select 1`: the round trip itself
 * - `look-up`: `service.lookUp`: the keys and the statement
 * - `check`: canonical forms, look-up, decision
 * - `hook`: the plugin's handler of `completeCartWorkflow`, for shoppers who are let through
 */
export const entryVariants = async ({ service, knex, container }, { kind, cart }) => {
  const { factsOfCart, shopperOf } = screening
  const { guardCompletion } = source("workflows/hooks/guard-completion")
  const facts = factsOfCart(cart)
  const shopper = shopperOf(facts)
  const check = checkOf(facts, (canonical) => service.lookUp(canonical, facts))
  const hook = () => guardCompletion({ cart }, { container })

  const { result: decision, count: roundTrips } = await statementsOf(knex, check)
  const isRecognised = decision.reasons.length > 0
  return {
    kind,
    roundTrips,
    isRight: roundTrips === 1 && isRecognised !== UNLISTED.includes(kind),
    run: {
      "select 1": () => knex.raw("select 1"),
      "look-up": () => service.lookUp(shopper, facts),
      check,
      ...(LET_THROUGH.includes(kind) ? { hook } : {}),
    },
  }
}

/** What rules say of every kind of shopper. The hot one finds rules full: no place is left to claim. */
const EXPECTED = {
  clean: { outcome: "allow", isClaimed: true, isCounted: false },
  hot: { outcome: "refuse", isClaimed: false, isCounted: true },
  "once hot": { outcome: "allow", isClaimed: true, isCounted: false },
}

/**
 * What is timed for a shopper where there are 30 rules. Beside `select 1`, `look-up` and `check`:
 * - `without rules`: the check as if there were none, in the same database
 * - `claim`: what counts an order before it is placed; released after it was timed
 * - `one by one`: the same question to a plain table, as the Sylius plugin asks it
 */
export const ruleVariants = async ({ service, knex }, { kind, cart, ip }) => {
  const { audienceOf, EMPTY_RULE_SET, factsOfCart, shopperOf, withOrigin } = screening
  const { lookUp } = source("modules/blacklist/persistence/look-up")
  const facts = factsOfCart(cart)
  const own = shopperOf(facts)
  const check = checkOf(facts, (canonical) => service.lookUp(canonical, facts))
  const found = await service.lookUp(own, facts)
  const shopper = withOrigin(own, facts, found.origin)
  const claim = () => service.claims.claim(shopper, facts, audienceOf(shopper, found))
  const release = async (claimed) => {
    if (claimed?.claim_id) await service.claims.release(claimed.claim_id)
  }
  const count = () => countOneByOne(knex, { ...cart, customer_id: shopper.customer_id, ip })

  const checked = await statementsOf(knex, check)
  const claimed = await statementsOf(knex, claim)
  await release(claimed.result)
  const roundTrips = checked.count
  const claimRoundTrips = checked.count + claimed.count
  const expected = EXPECTED[kind]
  return {
    kind,
    roundTrips,
    claimRoundTrips,
    isRight:
      roundTrips === 1 &&
      claimRoundTrips === 2 &&
      checked.result.outcome === expected.outcome &&
      Boolean(claimed.result?.claim_id) === expected.isClaimed &&
      (await count()) > 0 === expected.isCounted,
    run: {
      "select 1": () => knex.raw("select 1"),
      "without rules": checkOf(facts, (canonical) =>
        lookUp(knex, canonical, facts, EMPTY_RULE_SET)
      ),
      "look-up": () => service.lookUp(own, facts),
      check,
      claim,
      "one by one": count,
    },
    undo: { claim: release },
  }
}
