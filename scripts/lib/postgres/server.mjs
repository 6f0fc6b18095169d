import { execFileSync, spawn, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import fs from "node:fs"
import net from "node:net"
import os from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { asAccount } from "./account.mjs"
import { binary, majorVersion } from "./binaries.mjs"
import { whenThisProcessEnds } from "../watchdog.mjs"
import { isAlive } from "./owner.mjs"

const SUPERUSER = "postgres"
const CREDENTIALS = "medusa-plugin-blacklist.json"

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** Builds the cluster beside its final place, so that a killed run leaves no half of one. */
export const initialise = ({ dataDir, home, account }) => {
  const building = `${dataDir}.initdb`
  const passwordFile = `${dataDir}.password`
  const password = randomBytes(12).toString("hex")
  fs.rmSync(building, { recursive: true, force: true })
  fs.mkdirSync(building, { mode: 0o700 })
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account) {
    fs.chownSync(building, account.uid, account.gid)
    fs.chownSync(passwordFile, account.uid, account.gid)
  }
  try {
    // The built-in provider, new in 17, orders and folds text the same way on every machine.
    const flags =
      majorVersion(home) < 17
        ? ["--encoding=UTF8", "--locale=C.UTF-8"]
        : ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    const made = spawnSync(
      binary(home, "initdb"),
      [
        ...flags,
        `--pgdata=${building}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
      ].concat("--auth=scram-sha-256", "--no-sync"),
      {
        ...asAccount(account),
        cwd: path.dirname(dataDir),
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "C" },
      }
    )
    if (made.status !== 0) {
      throw new Error(
        `PostgreSQL could not create ${dataDir}: ${made.stderr || made.error?.message}`
      )
    }
  } finally {
    fs.rmSync(passwordFile, { force: true })
  }
  const credentials = path.join(building, CREDENTIALS)
  fs.writeFileSync(credentials, JSON.stringify({ user: SUPERUSER, password }), { mode: 0o600 })
  if (account) {
    fs.chownSync(credentials, account.uid, account.gid)
  }
  fs.rmSync(dataDir, { recursive: true, force: true })
  fs.renameSync(building, dataDir)
}

export const isInitialised = (dataDir) => fs.existsSync(path.join(dataDir, "PG_VERSION"))

export const readCredentials = (dataDir) => {
  try {
    return JSON.parse(fs.readFileSync(path.join(dataDir, CREDENTIALS), "utf8"))
  } catch (error) {
    throw new Error(
      `${dataDir} cannot be read (${error.code ?? error.message}): it belongs to another user or another program. ` +
        "Delete it, or run this as the user who made it."
    )
  }
}

export const assertSameVersion = ({ dataDir, home }) => {
  const has = fs.readFileSync(path.join(dataDir, "PG_VERSION"), "utf8").trim()
  const runs = String(majorVersion(home))
  if (has !== runs) {
    throw new Error(
      `${dataDir} was made by PostgreSQL ${has}, installed is ${runs}. Delete it and start again.`
    )
  }
}

const commandOf = (pid) => {
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" })
  } catch {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
    } catch {
      return ""
    }
  }
}

/** A killed run may leave a server or only its pid file, and that pid may be someone else's by now. */
export const clearLeftovers = async (dataDir, home, log) => {
  const file = path.join(dataDir, "postmaster.pid")
  if (!fs.existsSync(file)) {
    return
  }
  const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0])
  const isOurs = () => isAlive(pid) && commandOf(pid).includes(dataDir)
  if (os.platform() === "win32") {
    spawnSync(binary(home, "pg_ctl"), ["stop", "-D", dataDir, "-m", "fast", "-w"], {
      stdio: "ignore",
    })
  } else if (isOurs()) {
    log("a database server was left over from a run that was killed; ending it")
    for (const [signal, patience] of [
      ["SIGINT", 50],
      ["SIGQUIT", 50],
      ["SIGKILL", 20],
    ]) {
      for (let i = 0; i < patience && isOurs(); i++) {
        if (i === 0) {
          process.kill(pid, signal)
        }
        await sleep(100)
      }
    }
  }
  fs.rmSync(file, { force: true })
}

const settings = ({ port, durable }) => {
  const wanted = {
    listen_addresses: "127.0.0.1",
    port,
    // TCP only: socket files would need a folder that both users can write to.
    unix_socket_directories: "",
    max_connections: 200,
    shared_buffers: "256MB",
    timezone: "UTC",
    log_timezone: "UTC",
  }
  const unsafeButFast = {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    wal_level: "minimal",
    max_wal_senders: 0,
    max_wal_size: "4GB",
    checkpoint_timeout: "30min",
  }
  return Object.entries(durable ? wanted : { ...wanted, ...unsafeButFast }).flatMap(
    ([name, value]) => ["-c", `${name}=${value}`]
  )
}

const END_SERVER = `
  kill -INT "$1" 2>/dev/null
  if [ -n "$2" ]; then
    i=0
    while [ -e "$2/postmaster.pid" ] && [ $i -lt 100 ]; do sleep 0.1; i=$((i+1)); done
    rm -rf -- "$2" "$2.log" "$2.owner.json"
  fi`

/** Starts `postgres` in its own process group, so that Ctrl-C reaches the application first. */
export const launch = ({ dataDir, home, account, port, durable, removeAfterwards }) => {
  const logFile = `${dataDir}.log`
  const out = fs.openSync(logFile, "w")
  const child = spawn(binary(home, "postgres"), ["-D", dataDir, ...settings({ port, durable })], {
    ...asAccount(account),
    cwd: dataDir,
    detached: os.platform() !== "win32",
    stdio: ["ignore", out, out],
    env: { ...process.env, LC_ALL: "C" },
  })
  fs.closeSync(out)
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message))
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`))
  })
  if (child.pid) {
    const values = [String(child.pid), removeAfterwards ? dataDir : ""]
    exited.then(whenThisProcessEnds(END_SERVER, values).callOff)
  }
  child.unref()
  return {
    exited,
    isRunning: () => Boolean(child.pid) && child.exitCode === null && child.signalCode === null,
    lastLines: () => fs.readFileSync(logFile, "utf8").trim().split("\n").slice(-8).join("\n"),
    signal: (name) => {
      if (os.platform() === "win32") {
        spawnSync(binary(home, "pg_ctl"), ["stop", "-D", dataDir, "-m", "fast", "-W"], {
          stdio: "ignore",
        })
      } else {
        child.kill(name)
      }
    },
  }
}
