import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { root } from "../scripts/lib/root.mjs"

/**
 * Starts the process that loads and measures one size. What it prints is kept back, because
 * migrations and modules are talkative, and told when it fails.
 */
export const startWorker = ({ onProgress, ...settings }) => {
  const child = fork(path.join(root, "bench", "worker.mjs"), {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    serialization: "advanced",
    env: {
      ...process.env,
      NODE_ENV: "production",
      TZ: "UTC",
      MEDUSA_DISABLE_TELEMETRY: "true",
      // Not an argument: the address has a password, and everybody can list arguments.
      BENCH_PART: JSON.stringify(settings),
    },
  })
  let printed = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => (printed = `${printed}${text}`.slice(-4000)))
  }
  const ended = once(child, "exit").then(([code, signal]) => {
    throw new Error(
      `The process for ${settings.size} ${settings.scenario} ended (${signal ?? code}):\n${printed}`
    )
  })
  ended.catch(() => {})

  const messageOf = (type) =>
    Promise.race([
      ended,
      new Promise((resolve) => {
        const listen = (message) => {
          if (message.type !== type) return
          child.off("message", listen)
          resolve(message)
        }
        child.on("message", listen)
      }),
    ])
  child.on("message", ({ type, loaded }) => type === "progress" && onProgress(loaded))

  const ready = messageOf("ready")
  const ask = (command) => {
    const answer = messageOf("answer")
    child.send(command)
    return answer
  }
  return { ready, ask, kill: () => child.kill("SIGKILL") }
}
