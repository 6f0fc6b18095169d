import { parseArgs } from "node:util"

const USAGE = `Usage: npm run bench -- [options]
  --sizes 10000,100000   numbers of entries, each in a database of its own; 2000 or more, or none
  --ledger 10000,100000  orders and failed payments that rules count, likewise; 2000 or more, or none
  --rounds 30            rounds that count
  --shoppers 20          shoppers of each kind
  --latency 0.5          milliseconds a round trip to the database takes longer
  --json out.json        writes the figures to a file as well`

/** With fewer there are not entries and facts of every kind. */
const MIN_SIZE = 2000

const positive = (text) => (Number(text) > 0 ? Number(text) : null)
const whole = (text) => (/^\d+$/.test(text) ? positive(text) : null)

const sizesOf = (text) => {
  if (text === "none") return []
  const sizes = text.split(",").map((part) => whole(part.replaceAll("_", "").trim()))
  return sizes.some((size) => size === null || size < MIN_SIZE)
    ? null
    : [...new Set(sizes)].sort((a, b) => a - b)
}

/** The options of a run, or nothing after having told what is wrong with them. */
export const readOptions = (argv) => {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        sizes: { type: "string", default: "10000,100000" },
        ledger: { type: "string", default: "10000,100000" },
        rounds: { type: "string", default: "30" },
        shoppers: { type: "string", default: "20" },
        latency: { type: "string", default: "" },
        json: { type: "string" },
        help: { type: "boolean", default: false },
      },
    })
    const options = {
      sizes: sizesOf(values.sizes),
      ledger: sizesOf(values.ledger),
      rounds: whole(values.rounds),
      shoppers: whole(values.shoppers),
      latency: values.latency ? positive(values.latency) : 0,
      json: values.json,
    }
    const isComplete = Object.values(options).every((value) => value !== null)
    const isSomething = isComplete && options.sizes.length + options.ledger.length > 0
    if (!values.help && isSomething) return options
  } catch (error) {
    console.error(error.message)
  }
  console.error(USAGE)
  return null
}
