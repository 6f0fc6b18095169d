import path from "node:path"
import { execaNode } from "execa"
import { root } from "../../scripts/lib/root.mjs"
import { startNetwork } from "./network.mjs"

const NETWORK_MS = 0.5

/** What is loaded and measured: every size in a process and a database of its own. */
export const partsOf = ({ parts, sizes, facts, shoppers }) => [
  ...(parts.includes("entries")
    ? [
        ...sizes.map((size) => ({ scenario: "entries", size, shoppers })),
        { scenario: "network", size: sizes[0], shoppers, networkMs: NETWORK_MS },
      ]
    : []),
  ...(parts.includes("rules")
    ? facts.map((size) => ({ scenario: "rules", size, shoppers, entries: sizes[0] }))
    : []),
]

/** A process of its own, because Medusa boots a module once a process. */
const startWorker = (part) => {
  const child = execaNode(path.join(root, "bench", "screening", "worker.mjs"), {
    cwd: root,
    all: true,
    ipc: true,
    env: {
      NODE_ENV: "production",
      TZ: "UTC",
      MEDUSA_DISABLE_TELEMETRY: "true",
      // Not an argument: the address has a password, and everybody can list arguments.
      BENCH_PART: JSON.stringify(part),
    },
  })
  const ended = child.then(({ all }) => {
    throw new Error(`A process of the benchmark ended:\n${all}`)
  })
  ended.catch(() => {})
  // A process that ended says why.
  const next = () => child.getOneMessage().catch(() => ended)
  return {
    ready: next(),
    ask: async (command, argument = null) => {
      const answer = next()
      await child.sendMessage([command, argument])
      return answer
    },
    kill: () => child.kill("SIGKILL"),
  }
}

/** Figures of a check that does not find what is there would be worthless. */
const assertRight = ({ scenario, size, subjects }) => {
  const wrong = subjects.filter(({ isRight }) => !isRight)
  if (!wrong.length) return
  const kinds = [...new Set(wrong.map(({ kind }) => kind))].join(", ")
  throw new Error(`${scenario}, ${size}: the check is wrong for shoppers of kind ${kinds}.`)
}

/** Loads a part: `{ ...part, subjects, worker, close }`. */
export const loadPart = async (postgres, database, part) => {
  await postgres.createDatabase(database)
  const url = new URL(postgres.url(database))
  const network = part.networkMs
    ? await startNetwork({
        host: url.hostname,
        port: Number(url.port),
        milliseconds: part.networkMs,
      })
    : null
  if (network) url.port = String(network.port)
  const worker = startWorker({ ...part, url: url.href })
  const close = () => {
    worker.kill()
    return network?.close()
  }
  try {
    const loaded = { ...part, subjects: await worker.ready, worker, close }
    assertRight(loaded)
    return loaded
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Lets the parts take turns, so that a busy minute of the machine does not hit one of them only.
 *
 * @returns the parts with `rounds`, each a list of `[kind, variant, milliseconds]`, and those with
 * entries with `importSpeed`, in entries a second
 */
export const measureParts = async (loaded, { rounds, warmUp, imported }) => {
  const results = loaded.map(({ worker: _worker, close: _close, ...part }) => ({
    ...part,
    rounds: [],
  }))
  for (let round = -warmUp; round < rounds; round++) {
    for (const [place, { worker }] of loaded.entries()) {
      const samples = await worker.ask("round")
      if (round >= 0) results[place].rounds.push(samples)
    }
  }
  for (const [place, { worker, scenario }] of loaded.entries()) {
    if (scenario === "entries") {
      results[place].importSpeed = await worker.ask("import", imported)
    }
  }
  return results
}
