import { createHash } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { dataDir, rootDir } from "./paths.mjs"

const stateFile = path.join(dataDir, "state.json")

/** What earlier starts did, so that this one need not do it again. */
export const readState = () => {
  try {
    return JSON.parse(fs.readFileSync(stateFile, "utf8"))
  } catch {
    return {}
  }
}

export const writeState = (facts) => {
  fs.mkdirSync(dataDir, { recursive: true })
  fs.writeFileSync(stateFile, JSON.stringify({ ...readState(), ...facts }, null, 2))
}

const filesBelow = (file) => {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat) {
    return []
  }
  if (!stat.isDirectory()) {
    return [file]
  }
  return fs
    .readdirSync(file)
    .filter((name) => name !== "__tests__" && name !== "node_modules")
    .sort()
    .flatMap((name) => filesBelow(path.join(file, name)))
}

/** One hash over the names and contents of files and folders, and over further facts. */
export const hashOf = (files, ...facts) => {
  const hash = createHash("sha256")
  for (const file of files.flatMap(filesBelow)) {
    hash.update(path.relative(rootDir, file)).update("\0").update(fs.readFileSync(file))
  }
  return hash.update(JSON.stringify(facts)).digest("hex").slice(0, 16)
}

/** The versions a build depends on. */
export const versions = () =>
  ["@medusajs/medusa", "@medusajs/dashboard", "@medusajs/ui", "vite"].map((name) => {
    const file = path.join(rootDir, "node_modules", name, "package.json")
    return `${name}@${JSON.parse(fs.readFileSync(file, "utf8")).version}`
  })
