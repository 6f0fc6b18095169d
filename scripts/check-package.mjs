// npm run walls:package -- [FOLDER]: what npm would ship, looked at by publint and attw. It needs a build.
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { execaSync } from "execa"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { root } from "./lib/root.mjs"

const folder = path.resolve(process.argv[2] ?? root)
const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"))
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "packed-"))
try {
  const pack = ["pack", "--silent", "--ignore-scripts", "--pack-destination", scratch]
  execaSync("npm", pack, { cwd: folder, stderr: "inherit" })
  const tarball = path.join(scratch, fs.readdirSync(scratch)[0])
  const { buffer } = new Uint8Array(fs.readFileSync(tarball))
  const { messages } = await publint({ pack: { tarball: buffer }, strict: true })
  // Medusa wants a module's definition to be the default export of a CommonJS file.
  const found = messages.filter(
    ({ code, path: where }) =>
      !(code === "CJS_WITH_ESMODULE_DEFAULT_EXPORT" && where.join(".").includes("/modules/*"))
  )
  found.forEach((message) => console.log(`publint: ${formatMessage(message, manifest)}`))
  // node16: subpaths are found through "exports" alone, which only "moduleResolution": "node" of TypeScript
  // before 2022 does not read.
  const { exitCode } = execaSync("attw", [tarball, "--profile", "node16", "--no-emoji"], {
    preferLocal: true,
    localDir: root,
    stdio: "inherit",
    reject: false,
  })
  process.exitCode = found.length > 0 || exitCode !== 0 ? 1 : 0
} finally {
  fs.rmSync(scratch, { recursive: true, force: true })
}
