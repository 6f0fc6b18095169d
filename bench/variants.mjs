import { source } from "./sources.mjs"
import { bound, statementsOf } from "./statements.mjs"

/** What is timed in turns; the workflow afterwards. */
export const VARIANTS = ["select 1", "echo", "function", "look-up", "screening"]

/** Kinds for whom the whole workflow is timed too: it writes nothing where there is no hit. */
const UNHARMED = ["clean", "hot"]

/** Sends the same parameters and takes an answer of one number: no table is touched. */
const ECHO = `select num_nonnulls(?::text, ?::text, ?::int8[], ?::int8[], ?::text, ?::text, ?::text,
  ?::boolean, ?::timestamptz, ?::boolean, ?::int8[], ?::int[], ?::int8[], ?::boolean[],
  ?::interval[], ?::int[])`

/**
 * Everything that is timed for one shopper, each on the connection of the module:
 * - `select 1`: the round trip itself
 * - `echo`: the same parameters, with no work done
 * - `function`: the statement of the look-up as it was noted, so without making its keys
 * - `look-up`: `service.lookUp` as the hook calls it, keys included
 * - `screening`: canonical forms, look-up, decision
 * - `workflow`: all of it as `screenCheckoutWorkflow`, where the shopper is let through
 */
export const variantsFor = async ({ service, knex, container }, { kind, cart }) => {
  const { decide, factsOfCart, shopperOf, withOrigin } = source("modules/blacklist/screening")
  const { screenCheckoutWorkflow } = source("workflows/checkout/workflows/screen-checkout")

  const facts = factsOfCart(cart)
  const shopper = shopperOf(facts)
  const screening = async () => {
    const own = shopperOf(facts)
    const lookup = await service.lookUp(own, facts)
    return decide(withOrigin(own, facts, lookup.origin), lookup, lookup.settings)
  }
  const workflow = () =>
    screenCheckoutWorkflow(container).run({ input: { stage: "complete_cart", facts } })

  const statements = await statementsOf(knex, screening)
  const [statement] = statements
  return {
    kind,
    roundTrips: statements.length,
    verdict: await screening(),
    found: await service.lookUp(shopper, facts),
    facts,
    shopper,
    run: {
      "select 1": () => knex.raw("select 1"),
      echo: () => knex.raw(ECHO, statement.bindings),
      function: bound(knex, statement),
      "look-up": () => service.lookUp(shopper, facts),
      screening,
      ...(UNHARMED.includes(kind) ? { workflow } : {}),
    },
  }
}
