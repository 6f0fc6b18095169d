import { createRequire } from "node:module"
import path from "node:path"
import { root } from "../scripts/lib/root.mjs"

const require = createRequire(import.meta.url)

// The sources as they stand, without types being checked: what is timed is never an old build.
require("ts-node").register({
  cwd: root,
  project: path.join(root, "tsconfig.json"),
  transpileOnly: true,
  swc: true,
})

/** Loads one of the plugin's sources, named from `src`. */
export const source = (name) => require(path.join(root, "src", name))
