import { createHash } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { root } from "./root.mjs"

export const serverDir = path.join(root, ".medusa", "server")
const adminDir = path.join(serverDir, "src", "admin")
const stampFile = path.join(root, ".medusa", "build-stamp.json")

/** `plugin:build` bundles the admin extensions without a declaration; the package exports one. */
const ADMIN_TYPES = `import type { DashboardPlugin } from "@medusajs/dashboard"

declare const plugin: DashboardPlugin
export default plugin
`

export const writeAdminTypes = () => {
  for (const name of ["index.d.ts", "index.d.mts"]) {
    fs.writeFileSync(path.join(adminDir, name), ADMIN_TYPES)
  }
}

const filesIn = (dir) =>
  fs
    .readdirSync(path.join(root, dir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort()

export const hashOfSources = () => {
  const hash = createHash("sha256")
  const single = ["package.json", "tsconfig.json", "package-lock.json"].map((name) =>
    path.join(root, name)
  )
  for (const file of [...filesIn("src"), ...single]) {
    hash.update(path.relative(root, file)).update("\0").update(fs.readFileSync(file))
  }
  return hash.digest("hex")
}

export const writeStamp = (sources) => {
  fs.writeFileSync(stampFile, JSON.stringify({ sources }))
}

/** Whether `.medusa/server` is what `npm run build` would make of the sources now. */
export const isBuildFresh = () => {
  try {
    const { sources } = JSON.parse(fs.readFileSync(stampFile, "utf8"))
    return sources === hashOfSources() && fs.existsSync(path.join(adminDir, "index.d.ts"))
  } catch {
    return false
  }
}
