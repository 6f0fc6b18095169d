import { createHash } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { dataDir, demoDir } from "./paths.mjs"

const stateFile = path.join(dataDir, "state.json")

/** What earlier starts did, so that this one need not do it again. */
export const readState = () =>
  fs.existsSync(stateFile) ? JSON.parse(fs.readFileSync(stateFile, "utf8")) : {}

export const writeState = (facts) => {
  // By another name first: a start that is killed leaves no half of it.
  fs.writeFileSync(`${stateFile}.new`, JSON.stringify({ ...readState(), ...facts }, null, 2))
  fs.renameSync(`${stateFile}.new`, stateFile)
}

/** One hash over the store's own sources and one further fact. */
export const hashOfStore = (fact = "") => {
  const names = ["medusa-config.ts", "package.json", "tsconfig.json"].concat(
    fs.readdirSync(path.join(demoDir, "src"), { recursive: true }).map((name) => `src/${name}`)
  )
  const hash = createHash("sha256").update(fact)
  for (const name of names.sort()) {
    const file = path.join(demoDir, name)
    if (fs.statSync(file).isFile()) hash.update(name).update("\0").update(fs.readFileSync(file))
  }
  return hash.digest("hex")
}
