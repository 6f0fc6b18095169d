// npm run build: `medusa plugin:build`, and the types of the admin bundle, which it does not write.
// With --if-stale it builds only when the sources are not those of the last build.
import { createHash } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { execaSync } from "execa"
import { root } from "./lib/root.mjs"

const adminTypes = (exported) => `import type { DashboardPlugin } from "@medusajs/dashboard"

declare const plugin: DashboardPlugin
export ${exported} plugin
`
const admin = path.join(root, ".medusa/server/src/admin")
const stamp = path.join(root, ".medusa/build-stamp")

const hashOfSources = () => {
  const hash = createHash("sha256")
  const sources = fs.readdirSync(path.join(root, "src"), { recursive: true }).sort()
  for (const name of ["package.json", "tsconfig.json", "package-lock.json"].concat(
    sources.map((source) => path.join("src", source))
  )) {
    const file = path.join(root, name)
    if (fs.statSync(file).isFile()) hash.update(name).update("\0").update(fs.readFileSync(file))
  }
  return hash.digest("hex")
}

// Taken first: a file that is edited during the build makes another build necessary.
const sources = hashOfSources()
const isFresh =
  fs.existsSync(path.join(admin, "index.d.ts")) &&
  fs.existsSync(stamp) &&
  fs.readFileSync(stamp, "utf8") === sources

if (!process.argv.includes("--if-stale") || !isFresh) {
  const { exitCode } = execaSync(
    process.execPath,
    [path.join(root, "node_modules/@medusajs/cli/cli.js"), "plugin:build"],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { MEDUSA_DISABLE_TELEMETRY: "true" },
      reject: false,
    }
  )
  if (exitCode !== 0) process.exit(exitCode ?? 1)
  fs.writeFileSync(path.join(admin, "index.d.ts"), adminTypes("="))
  fs.writeFileSync(path.join(admin, "index.d.mts"), adminTypes("default"))
  fs.writeFileSync(stamp, sources)
}
