import { execFileSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"

export class PostgresInUseError extends Error {
  constructor(dataDir, owner) {
    super(
      `The database in ${dataDir} is already in use by process ${owner.pid}` +
        (owner.port ? ` (port ${owner.port}).` : ".") +
        " Stop that one first."
    )
    this.name = "PostgresInUseError"
    this.owner = owner
  }
}

export const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

/** Tells a process from a later one that was given the same number. */
const identityOf = (pid) => {
  try {
    if (os.platform() === "linux") {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8")
      const startedAt = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]
      return `${fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${startedAt}`
    }
    if (os.platform() !== "win32") {
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim()
    }
  } catch {
    // Gone, or not ours to look at: the caller falls back to "is it alive".
  }
  return null
}

const ownerFile = (dataDir) => `${dataDir}.owner.json`

const read = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"))
  } catch {
    return null
  }
}

/** Who uses this data directory now; null when nobody does or that process is gone. */
export const currentOwner = (dataDir) => {
  const owner = read(ownerFile(dataDir))
  if (!owner || !isAlive(owner.pid)) {
    return null
  }
  return owner.identity === identityOf(owner.pid) ? owner : null
}

/** Takes the data directory for this process, or throws `PostgresInUseError`. */
export const claim = (dataDir) => {
  const file = ownerFile(dataDir)
  const me = { pid: process.pid, identity: identityOf(process.pid) }
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      fs.writeFileSync(file, JSON.stringify(me), { flag: "wx", mode: 0o600 })
      return {
        update: (facts) =>
          fs.writeFileSync(file, JSON.stringify({ ...me, ...facts }), { mode: 0o600 }),
        release: () => {
          if (read(file)?.pid === process.pid) {
            fs.rmSync(file, { force: true })
          }
        },
      }
    } catch (error) {
      if (error.code === "EACCES" || error.code === "EPERM") {
        throw new Error(
          `${dataDir} cannot be used: its folder belongs to another user. ` +
            "Delete it, or run this as the user who made it.",
          { cause: error }
        )
      }
      if (error.code !== "EEXIST") {
        throw error
      }
      const owner = currentOwner(dataDir)
      if (owner) {
        throw new PostgresInUseError(dataDir, owner)
      }
      fs.rmSync(file, { force: true })
    }
  }
  throw new Error(`${file} keeps coming back: another process is starting the same database.`)
}
