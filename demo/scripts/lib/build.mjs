import fs from "node:fs"
import path from "node:path"
import { execa } from "execa"
import { dataDir, demoDir, installedPluginDir, rootDir, serverDir } from "./paths.mjs"
import { medusa, node } from "./run.mjs"
import { hashOfStore, readState, writeState } from "./state.mjs"

const buildStamp = path.join(rootDir, ".medusa/build-stamp")

/**
 * Puts what npm would ship into the demo's own `node_modules`, where a merchant's `npm install`
 * would have put it. Its dependencies are found in the root's.
 */
const installPlugin = async () => {
  const packed = path.join(dataDir, "packed")
  const unfinished = `${installedPluginDir}.unfinished`
  for (const dir of [packed, unfinished]) {
    fs.rmSync(dir, { recursive: true, force: true })
    fs.mkdirSync(dir, { recursive: true })
  }
  await execa("npm", ["pack", "--ignore-scripts", "--pack-destination", packed], { cwd: rootDir })
  const [tarball] = fs.readdirSync(packed)
  await execa("tar", ["-xzf", tarball, "--strip-components=1", "-C", unfinished], { cwd: packed })
  fs.rmSync(installedPluginDir, { recursive: true, force: true })
  fs.renameSync(unfinished, installedPluginDir)
}

/** Builds the plugin and installs it into the store, where that is not done yet. */
export const ensurePlugin = async () => {
  await node([path.join(rootDir, "scripts/build.mjs"), "--if-stale"])
  const plugin = fs.readFileSync(buildStamp, "utf8")
  if (readState().plugin !== plugin || !fs.existsSync(installedPluginDir)) {
    await installPlugin()
    writeState({ plugin })
  }
}

/** Builds the store with its dashboard, as `medusa start` wants it. */
export const ensureStore = async () => {
  const store = hashOfStore(readState().plugin)
  if (
    readState().store !== store ||
    !fs.existsSync(path.join(serverDir, "public/admin/index.html"))
  ) {
    await medusa(["build", "--no-lint"], { cwd: demoDir, env: { NODE_ENV: "production" } })
    writeState({ store })
  }
}
