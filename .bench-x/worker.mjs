// One size: a process of its own with its own database, told by the parent when to measure.
import { load } from "./load.mjs"
import { measurePure, measureRound } from "./measure.mjs"
import { randomFrom } from "./random.mjs"
import { openStore } from "./store.mjs"
import { variantsFor } from "./variants.mjs"

const [url, size, count] = process.argv.slice(2)
const send = (message) => new Promise((resolve) => process.send(message, resolve))

const store = await openStore(url)
const shoppers = await load({
  ...store,
  size: Number(size),
  count: Number(count),
  onProgress: (loaded) => process.send({ type: "progress", loaded }),
})

const subjects = []
for (const shopper of shoppers) subjects.push(await variantsFor(store, shopper))
const random = randomFrom(3)
// A process that has screened for a while runs compiled code.
measurePure(subjects)

const commands = {
  measure: async () => ({ samples: await measureRound(subjects, random) }),
  pure: async () => ({ pure: measurePure(subjects) }),
  close: async () => {
    await store.close()
    return {}
  },
}

process.on("message", async (command) => {
  await send({ type: "answer", ...(await commands[command]()) })
  if (command === "close") process.exit(0)
})
// Nobody is left to read the figures.
process.on("disconnect", () => process.exit(1))

const { rows } = await store.knex.raw("show server_version")
await send({
  type: "ready",
  postgres: rows[0].server_version,
  subjects: subjects.map(({ kind, roundTrips, verdict, found }) => ({
    kind,
    roundTrips,
    outcome: verdict.outcome,
    reasons: verdict.reasons.length,
    candidates: found.entries.length + found.bans.length + found.statuses.length,
  })),
})
