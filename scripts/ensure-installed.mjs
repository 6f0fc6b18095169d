// Installs the dependencies when they are missing or do not fit the lock file any more.
// Runs before anything is installed, so it may import nothing but Node's own modules.
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, "node_modules")
const stampFile = path.join(modules, ".install-stamp.json")
const busyFile = path.join(root, ".cache", "installing.json")

const say = (line) => console.log(`[install] ${line}`)

const assertNodeIsNewEnough = () => {
  const [major, minor] = process.versions.node.split(".").map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!fits) {
    console.error(
      `This needs Node 20.19 or newer in 20, or 22.12 or newer. This is Node ${process.versions.node}.`
    )
    process.exit(1)
  }
}

/** What an installation depends on. Scripts and the version in package.json do not matter. */
const wantedStamp = () => {
  const hash = createHash("sha256").update(fs.readFileSync(path.join(root, "package-lock.json")))
  const { dependencies, devDependencies, peerDependencies, overrides, allowScripts } = JSON.parse(
    fs.readFileSync(path.join(root, "package.json"), "utf8")
  )
  hash.update(
    JSON.stringify([dependencies, devDependencies, peerDependencies, overrides, allowScripts])
  )
  return {
    lock: hash.digest("hex"),
    node: process.versions.node.split(".")[0],
    platform: `${process.platform}-${process.arch}`,
  }
}

const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"))
  } catch {
    return null
  }
}

const isFresh = () => {
  const stamp = readJson(stampFile)
  return Object.entries(wantedStamp()).every(([name, value]) => stamp?.[name] === value)
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

/** Two of our commands started at once must not install into the same folder. */
const takeTurn = async () => {
  fs.mkdirSync(path.dirname(busyFile), { recursive: true })
  for (let told = false; ;) {
    try {
      fs.writeFileSync(busyFile, JSON.stringify({ pid: process.pid }), { flag: "wx" })
      return () => fs.rmSync(busyFile, { force: true })
    } catch (error) {
      if (error.code !== "EEXIST") {
        throw error
      }
      const other = readJson(busyFile)?.pid
      if (!other || !isAlive(other)) {
        fs.rmSync(busyFile, { force: true })
        continue
      }
      if (!told) {
        say(`process ${other} is installing already, waiting for it`)
        told = true
      }
      await sleep(1000)
    }
  }
}

const npmCommand = () => {
  const cli = process.env.npm_execpath
  return cli?.endsWith("npm-cli.js")
    ? { command: process.execPath, first: [cli] }
    : { command: "npm", first: [], shell: process.platform === "win32" }
}

/** npm makes all folders first and fills them one by one. */
const countUnpacked = () => {
  const list = (dir) => {
    try {
      return fs.readdirSync(dir).filter((name) => !name.startsWith("."))
    } catch {
      return []
    }
  }
  const packages = list(modules).flatMap((name) =>
    name.startsWith("@") ? list(path.join(modules, name)).map((part) => `${name}/${part}`) : name
  )
  return packages.filter((name) => fs.existsSync(path.join(modules, name, "package.json"))).length
}

const npm = (args) =>
  new Promise((resolve) => {
    const { command, first, shell } = npmCommand()
    const startedAt = Date.now()
    const child = spawn(
      command,
      // A production environment or a frugal npm configuration must not leave out what we need.
      [...first, ...args, "--include=dev", "--include=optional", "--loglevel=error"],
      { cwd: root, shell, stdio: ["ignore", "pipe", "pipe"] }
    )
    let output = ""
    child.stdout.on("data", (chunk) => (output += chunk))
    child.stderr.on("data", (chunk) => (output += chunk))
    const progress = setInterval(() => {
      const seconds = Math.round((Date.now() - startedAt) / 1000)
      say(`working, ${seconds} s, ${countUnpacked()} packages unpacked so far`)
    }, 5000)
    const stop = () => child.kill("SIGTERM")
    process.once("SIGTERM", stop)
    child.once("error", (error) => (output += error.message))
    child.once("close", (code) => {
      clearInterval(progress)
      process.off("SIGTERM", stop)
      resolve({ ok: code === 0, output, seconds: Math.round((Date.now() - startedAt) / 1000) })
    })
  })

const install = async () => {
  if (fs.existsSync(modules)) {
    say("node_modules does not fit package-lock.json: updating it")
    return npm(["install", "--no-save"])
  }
  say("installing about 1,500 packages (840 MB), which takes 1 to 4 minutes the first time")
  const clean = await npm(["ci"])
  if (clean.ok || !clean.output.includes("EUSAGE")) {
    return clean
  }
  // A lock file names the optional packages only of the platforms that npm could see when it
  // was written. `npm ci` refuses that; `npm install` keeps to the lock file and adds the rest.
  say("npm ci wants packages of other platforms in the lock file, going on with npm install")
  return npm(["install", "--no-save"])
}

export const ensureInstalled = async () => {
  assertNodeIsNewEnough()
  if (isFresh()) {
    return
  }
  const done = await takeTurn()
  process.once("exit", done)
  try {
    if (isFresh()) {
      return
    }
    const result = await install()
    if (!result.ok) {
      console.error(result.output)
      console.error("[install] npm could not install the dependencies; what it said stands above.")
      process.exit(1)
    }
    fs.writeFileSync(stampFile, `${JSON.stringify(wantedStamp(), null, 2)}\n`)
    say(`done in ${result.seconds} s`)
  } finally {
    process.off("exit", done)
    done()
  }
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await ensureInstalled()
}
