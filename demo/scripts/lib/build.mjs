import { execFile } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { promisify } from "node:util"
import { hashOfSources, isBuildFresh } from "../../../scripts/lib/build-output.mjs"
import { demoDir, installedPluginDir, pluginName, rootDir, serverDir } from "./paths.mjs"
import { step } from "../../../scripts/lib/progress.mjs"
import { medusa, node, StepError } from "./run.mjs"
import { hashOf, readState, versions, writeState } from "./state.mjs"

const run = promisify(execFile)
const inDemo = (...names) => names.map((name) => path.join(demoDir, name))

/** Asks npm which files it would ship: the list behind `npm pack`, without the archive. */
const packedFiles = async () => {
  const npm = process.env.npm_execpath
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"]
  const options = {
    cwd: rootDir,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, npm_config_loglevel: "error" },
  }
  const { stdout } = npm?.endsWith(".js")
    ? await run(process.execPath, [npm, ...args], options)
    : await run(process.platform === "win32" ? "npm.cmd" : "npm", args, {
        ...options,
        shell: process.platform === "win32",
      })
  const answer = JSON.parse(stdout)
  // npm 11 answers a list, later ones an object by package name.
  const [packed] = Array.isArray(answer) ? answer : Object.values(answer)
  return packed.files.map((file) => file.path)
}

const installPlugin = async () => {
  const files = await packedFiles()
  const unfinished = `${installedPluginDir}.${process.pid}`
  fs.rmSync(unfinished, { recursive: true, force: true })
  for (const file of files) {
    const target = path.join(unfinished, file)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.copyFileSync(path.join(rootDir, file), target)
  }
  fs.rmSync(installedPluginDir, { recursive: true, force: true })
  fs.renameSync(unfinished, installedPluginDir)
  return files.length
}

/**
 * Builds the plugin and puts what npm would ship into the demo's own `node_modules`, where a
 * merchant's `npm install` would have put it. Its dependencies are found in the root's.
 */
export const ensurePlugin = async () => {
  const hash = hashOfSources()
  if (readState().plugin === hash && fs.existsSync(path.join(installedPluginDir, "package.json"))) {
    return
  }
  if (!isBuildFresh()) {
    await step(`building ${pluginName}`, () =>
      node([path.join(rootDir, "scripts/build.mjs")], { cwd: rootDir })
    )
  }
  await step("installing it into the store", async (detail) => {
    const count = await installPlugin()
    if (!fs.existsSync(path.join(installedPluginDir, ".medusa/server/src"))) {
      throw new StepError(
        `npm would not ship the built plugin: is ".medusa/server" among package.json's "files"?`
      )
    }
    detail(`${count} files`)
  })
  writeState({ plugin: hash })
}

/** Builds the store with its dashboard, as `medusa start` wants it. */
export const ensureStore = async () => {
  const sources = inDemo("src", "medusa-config.ts", "package.json", "tsconfig.json")
  const hash = hashOf(sources, readState().plugin, versions())
  if (
    readState().store === hash &&
    fs.existsSync(path.join(serverDir, "public/admin/index.html"))
  ) {
    return
  }
  writeState({ store: null })
  await step("building the store and its dashboard", () =>
    medusa(["build", "--no-lint"], { cwd: demoDir, env: { NODE_ENV: "production" } })
  )
  writeState({ store: hash })
}
