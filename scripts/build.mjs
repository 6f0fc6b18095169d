// npm run build: `medusa plugin:build`, the admin bundle's types, and a note of what was built.
import { spawnSync } from "node:child_process"
import path from "node:path"
import { hashOfSources, writeAdminTypes, writeStamp } from "./lib/build-output.mjs"
import { root } from "./lib/root.mjs"

const medusa = path.join(root, "node_modules", "@medusajs", "cli", "cli.js")
// Taken first: whoever edits a file while this builds gets another build the next time.
const sources = hashOfSources()
const { status } = spawnSync(process.execPath, [medusa, "plugin:build"], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true" },
})
if (status !== 0) {
  process.exit(status ?? 1)
}
writeAdminTypes()
writeStamp(sources)
