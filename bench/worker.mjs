// One size: a process of its own with its own database, told by the parent when to measure.
import { measurePure } from "./measure.mjs"
import { SCENARIOS } from "./scenarios.mjs"
import { openStore } from "./store.mjs"

const { url, scenario, ...settings } = JSON.parse(process.env.BENCH_PART)
const send = (message) => new Promise((resolve) => process.send(message, resolve))

const store = await openStore(url)
const { subjects, measure } = await SCENARIOS[scenario]({
  store,
  ...settings,
  onProgress: (loaded) => process.send({ type: "progress", loaded }),
})
// A process that has screened for a while runs compiled code.
const pure = () => measurePure(subjects, store.service.ruleSet)
pure()

const commands = {
  "warm up": async () => ({ samples: await measure({ counts: false }) }),
  measure: async () => ({ samples: await measure({ counts: true }) }),
  pure: async () => ({ pure: pure() }),
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
  subjects: subjects.map(
    ({ run: _run, undo: _undo, facts: _facts, shopper: _shopper, ...subject }) => ({
      ...subject,
      outcome: subject.verdict.outcome,
      reasons: subject.verdict.reasons.length,
      candidates:
        subject.found.entries.length + subject.found.bans.length + subject.found.statuses.length,
      verdict: undefined,
      found: undefined,
    })
  ),
})
