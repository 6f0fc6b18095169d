import { execFileSync, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"

export const isRoot = () => process.getuid?.() === 0

const idsOf = (name) => {
  const ask = (flag) =>
    Number(
      execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
    )
  try {
    return { name, uid: ask("-u"), gid: ask("-g") }
  } catch {
    return null
  }
}

const createAccount = (log) => {
  const made = spawnSync(
    "useradd",
    ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", "postgres"],
    { stdio: "ignore" }
  )
  if (made.status === 0) {
    log("created the system user postgres, because PostgreSQL refuses to run as root")
  }
  return idsOf("postgres")
}

/**
 * PostgreSQL refuses to run as root. Root lends it to the owner of an existing data
 * directory (a run by an ordinary user before), else to `postgres`, created where missing.
 * An ordinary user needs none of this and gets null.
 */
export const accountFor = (dataDir, log) => {
  if (!isRoot()) {
    return null
  }
  const existing = fs.statSync(dataDir, { throwIfNoEntry: false })
  if (existing && existing.uid !== 0) {
    return { name: `uid ${existing.uid}`, uid: existing.uid, gid: existing.gid }
  }
  const account = idsOf("postgres") ?? createAccount(log) ?? idsOf("nobody")
  if (!account) {
    throw new Error(
      "PostgreSQL refuses to run as root, and no system user for it could be found or created. " +
        "Run this as an ordinary user."
    )
  }
  return account
}

export const asAccount = (account) => (account ? { uid: account.uid, gid: account.gid } : {})

/** Asks the kernel instead of reading mode bits, so that ACLs and mounts count too. */
const canEnter = (dir, account) =>
  !account ||
  spawnSync("/bin/sh", ["-c", 'test -x "$1" && test -r "$1"', "sh", dir], {
    ...asAccount(account),
    cwd: "/",
  }).status === 0

const makeReachableDir = (dir) => {
  const first = fs.mkdirSync(dir, { recursive: true })
  if (!first) {
    return
  }
  // A strict umask must not shut the database's own user out of the folders we just made.
  for (let made = dir; made.length >= first.length; made = path.dirname(made)) {
    fs.chmodSync(made, 0o755)
  }
}

const temporaryHome = (dataDir, account) => {
  const key = createHash("sha256").update(dataDir).digest("hex").slice(0, 12)
  for (const base of [os.tmpdir(), "/tmp", "/var/tmp"]) {
    if (!canEnter(base, account)) {
      continue
    }
    const dir = path.join(base, `medusa-plugin-blacklist-${key}`)
    makeReachableDir(dir)
    // Anybody may create this name in a shared temporary folder before us.
    if (fs.lstatSync(dir).isDirectory() && fs.lstatSync(dir).uid === process.getuid()) {
      return dir
    }
  }
  throw new Error(
    `No folder was found that the system user ${account.name} can enter for ${dataDir}.`
  )
}

/**
 * The data directory to use and the PostgreSQL to run. Both move to a temporary folder when
 * the repository stands where the database's user cannot go, as in /root.
 */
export const placeFor = ({ dataDir, home, account, log }) => {
  makeReachableDir(path.dirname(dataDir))
  const place = { dataDir, home }
  if (!canEnter(path.dirname(dataDir), account)) {
    place.dataDir = path.join(temporaryHome(dataDir, account), path.basename(dataDir))
    log(
      `the system user ${account.name} cannot enter ${path.dirname(dataDir)}, so the data is kept in ${place.dataDir}`
    )
  }
  if (!canEnter(path.join(home, "bin"), account)) {
    place.home = path.join(temporaryHome(home, account), "native")
    if (!fs.existsSync(place.home)) {
      const unfinished = `${place.home}.${process.pid}`
      fs.cpSync(home, unfinished, { recursive: true, verbatimSymlinks: true })
      execFileSync("chmod", ["-R", "a+rX", unfinished])
      fs.renameSync(unfinished, place.home)
    }
  }
  return place
}
