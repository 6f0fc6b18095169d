// Installs the dependencies when they are missing or differ from the lock file. It runs before
// anything is installed, so it may import nothing but Node's own modules.
import { spawn } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19) || (major === 22 && minor < 12)) {
  console.error(`Node 20.19 or 22.12 is needed, or a later one. This is ${process.version}.`)
  process.exit(1)
}
const root = path.dirname(import.meta.dirname)

const readPackages = (file) => {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), "utf8")).packages
  } catch {
    return {}
  }
}

// npm writes this hidden lock file at the end of an installation: it says what is really there.
const installed = readPackages("node_modules/.package-lock.json")
const isMissing = ([name, { version, optional }]) =>
  name !== "" && (installed[name] ? installed[name].version !== version : !optional)

if (Object.entries(readPackages("package-lock.json")).some(isMissing)) {
  const startedAt = Date.now()
  const say = (text) => console.log(`[install] ${text}`)
  say("npm install: about 1,500 packages (900 MB), which takes 1 to 4 minutes the first time")
  const progress = setInterval(
    () => say(`still working after ${Math.round((Date.now() - startedAt) / 1000)} s`),
    10_000
  )
  const npm = spawn(
    "npm",
    // A production environment or a frugal configuration of npm must not leave anything out.
    ["install", "--no-save", "--include=dev", "--include=optional", "--loglevel=error"],
    { cwd: root, stdio: "inherit", shell: process.platform === "win32" }
  )
  npm.once("exit", (code) => {
    clearInterval(progress)
    process.exitCode = code ?? 1
  })
}
