import { parseArgs } from "node:util"

const USAGE = `Usage: npm run bench -- [options]

What is measured (everything, unless parts are named):
  --entries               a check beside many entries, with and without a network
  --rules                 a check by 30 rules, with many facts to count
  --http                  a store with the plugin against a store without it, over HTTP

What is measured only when it is named:
  --import                a file of 100,000 entries that is imported while shoppers buy
  --lists                 the dashboard's lists of checkouts, orders and suspicions with 100,000
                          rows each, by every filter, search and sort

How much:
  --quick                 small sizes of everything, within 3 minutes
  --sizes 10000,1000000   numbers of entries, each 2000 or more
  --facts 10000,100000,1000000
                          numbers of orders and failed payments, each 2000 or more
  --rounds 30             rounds of checks
  --shoppers 20           shoppers of each kind in a round
  --checkouts 93          checkouts in each store

Results:
  --json FILE             where all figures are written (artifacts/bench.json)
  --write-docs            puts the tables into docs/performance.md
  --help`

const PARTS = ["entries", "rules", "http"]
const ON_DEMAND = ["import", "lists"]
/** With fewer there are not entries and facts of every kind. */
const MIN_SIZE = 2000

const DEFAULTS = {
  sizes: "10000,1000000",
  facts: "10000,100000,1000000",
  rounds: "30",
  shoppers: "20",
  checkouts: "93",
}
const QUICK = {
  sizes: "2000,10000",
  facts: "2000,10000",
  rounds: "8",
  shoppers: "5",
  checkouts: "5",
}

const wholeNumber = (name, text, least = 1) => {
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (!(value >= least)) {
    throw new Error(`--${name}: expected a whole number of ${least} or more, not "${text}"`)
  }
  return value
}

const sizesOf = (name, text) => {
  const sizes = text.split(",").map((size) => wholeNumber(name, size.trim(), MIN_SIZE))
  return [...new Set(sizes)].sort((a, b) => a - b)
}

/**
 * The options of a run.
 *
 * @returns null where only the usage was asked for, which is printed then
 * @throws Error that names the option that is wrong
 */
export const readOptions = (argv) => {
  const flag = { type: "boolean", default: false }
  const text = { type: "string" }
  const { values } = parseArgs({
    args: argv,
    options: {
      ...Object.fromEntries(
        [...PARTS, ...ON_DEMAND, "quick", "write-docs", "help"].map((name) => [name, flag])
      ),
      ...Object.fromEntries([...Object.keys(DEFAULTS), "json"].map((name) => [name, text])),
    },
  })
  if (values.help) {
    console.log(USAGE)
    return null
  }
  const named = [...PARTS, ...ON_DEMAND].filter((part) => values[part])
  const given = { ...(values.quick ? QUICK : DEFAULTS), ...values }
  return {
    parts: named.length ? named : PARTS,
    quick: values.quick,
    sizes: sizesOf("sizes", given.sizes),
    facts: sizesOf("facts", given.facts),
    rounds: wholeNumber("rounds", given.rounds),
    shoppers: wholeNumber("shoppers", given.shoppers),
    checkouts: wholeNumber("checkouts", given.checkouts),
    // Rounds and checkouts that do not count: V8 compiles, PostgreSQL plans and fills its caches.
    warmUp: values.quick ? 2 : 5,
    imported: values.quick ? 5_000 : 50_000,
    json: values.json ?? "artifacts/bench.json",
    writeDocs: values["write-docs"],
  }
}
