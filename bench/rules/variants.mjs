import { source } from "../sources.mjs"
import { bound, statementsOf } from "../statements.mjs"
import { countOneByOne } from "./counted.mjs"

/** What is timed in turns. */
export const RULE_VARIANTS = [
  "select 1",
  "without rules",
  "function",
  "look-up",
  "screening",
  "claim",
]

/**
 * Everything that is timed for one shopper of the rules, on the connection of the module:
 * - `select 1`: the round trip itself
 * - `without rules`: the screening as if there were none, in the same database
 * - `function`: the statement of the look-up as it was noted, counts included
 * - `look-up`: `service.lookUp` as the hook calls it
 * - `screening`: canonical forms, look-up, decision
 * - `claim`: `service.ledger.claim` as the hook calls it where an order is about to be placed; taken
 *   back after it was timed, so that the ledger does not grow
 * - `one by one`: the same question to a plain table, as others ask it
 */
export const ruleVariantsFor = async ({ service, knex }, { kind, cart, ip }) => {
  const { audienceOf, decide, EMPTY_RULE_SET, factsOfCart, settingsOf, shopperOf, withOrigin } =
    source("modules/blacklist/screening")
  const { lookUp } = source("modules/blacklist/persistence/look-up")

  const facts = factsOfCart(cart)
  const own = shopperOf(facts)
  const screenBy = (ask) => async () => {
    const canonical = shopperOf(facts)
    const found = await ask(canonical)
    return decide(withOrigin(canonical, facts, found.origin), found, settingsOf(found.settings))
  }
  const withRules = screenBy((canonical) => service.lookUp(canonical, facts))
  const withoutRules = screenBy((canonical) => lookUp(knex, canonical, facts, EMPTY_RULE_SET))

  // The rules are read once a process; what is noted is what every further checkout sends.
  await withRules()
  const statements = await statementsOf(knex, withRules)
  const lookup = await service.lookUp(own, facts)
  const shopper = withOrigin(own, facts, lookup.origin)
  const audience = audienceOf(shopper, lookup)
  const claim = () => service.claims.claim(shopper, facts, audience)
  const release = async (taken) => {
    if (taken?.claim_id) await service.claims.release(taken.claim_id)
  }
  let taken
  const claimStatements = await statementsOf(knex, async () => (taken = await claim()))
  await release(taken)

  const person = {
    customer_id: shopper.customer_id,
    email: cart.email,
    ip,
    addresses: [cart.shipping_address, cart.billing_address],
  }
  return {
    kind,
    roundTrips: statements.length,
    claimRoundTrips: statements.length + claimStatements.length,
    verdict: await withRules(),
    claimed: Boolean(taken?.claim_id),
    asked: lookup.rule_counts.length,
    counted: await countOneByOne(knex, person),
    shopper: own,
    facts,
    found: lookup,
    run: {
      "select 1": () => knex.raw("select 1"),
      "without rules": withoutRules,
      function: bound(knex, statements[0]),
      "look-up": () => service.lookUp(own, facts),
      screening: withRules,
      claim,
      "one by one": () => countOneByOne(knex, person),
    },
    undo: { claim: release },
  }
}
