import { parseArgs } from "node:util"

const USAGE = `Usage: npm run bench -- [options]
  --sizes 10000,100000   numbers of entries, each in a database of its own; 2000 or more
  --rounds 30            rounds that count
  --shoppers 20          shoppers of each kind
  --latency 0.5          milliseconds a round trip to the database takes longer
  --json out.json        writes the figures to a file as well`

/** With fewer there are not entries of every kind. */
const MIN_SIZE = 2000

const positive = (text) => (Number(text) > 0 ? Number(text) : null)
const whole = (text) => (/^\d+$/.test(text) ? positive(text) : null)

const sizesOf = (text) => {
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
        rounds: { type: "string", default: "30" },
        shoppers: { type: "string", default: "20" },
        latency: { type: "string", default: "" },
        json: { type: "string" },
        help: { type: "boolean", default: false },
      },
    })
    const options = {
      sizes: sizesOf(values.sizes),
      rounds: whole(values.rounds),
      shoppers: whole(values.shoppers),
      latency: values.latency ? positive(values.latency) : 0,
      json: values.json,
    }
    if (!values.help && Object.values(options).every((value) => value !== null)) return options
  } catch (error) {
    console.error(error.message)
  }
  console.error(USAGE)
  return null
}
