import { source } from "./sources.mjs"

/** Kinds for whom the whole workflow is timed too: it writes nothing where there is no hit. */
const UNHARMED = []

/** Runs once what is to be timed and notes the statements it sent. */
const statementsOf = async (knex, run) => {
  const statements = []
  const note = ({ sql, bindings }) => statements.push({ sql, bindings })
  knex.on("query", note)
  try {
    await run()
  } finally {
    knex.off("query", note)
  }
  return statements
}

/** Sends the same parameters and takes an answer of one number: no table is touched. */
const ECHO = "select ?::text, ?::text, cardinality(?::int8[]), cardinality(?::int8[]), ?::text"

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
  const [{ sql, bindings }] = statements
  const binary = sql.replace(/\$\d+/g, "?")
  return {
    kind,
    roundTrips: statements.length,
    verdict: await screening(),
    found: await service.lookUp(shopper, facts),
    facts,
    shopper,
    run: {
      "select 1": () => knex.raw("select 1"),
      echo: () => knex.raw(ECHO, bindings),
      function: () => knex.raw(binary, bindings),
      "look-up": () => service.lookUp(shopper, facts),
      screening,
      ...(UNHARMED.includes(kind) ? { workflow } : {}),
    },
  }
}
