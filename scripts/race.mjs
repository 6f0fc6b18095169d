// npm run race: the race of claims in full, as the tests run it in short. RACE_ROUNDS, RACE_KILLS and
// RACE_CHECKOUTS change how large it is.
import { spawn } from "node:child_process"
import path from "node:path"
import { root } from "./lib/root.mjs"

const child = spawn(
  process.execPath,
  [path.join(root, "scripts/test.mjs"), "package", "--", "stores", "-t", "is raced", "--verbose"],
  {
    cwd: root,
    stdio: "inherit",
    env: { RACE_ROUNDS: "20", RACE_KILLS: "10", RACE_CHECKOUTS: "200", ...process.env },
  }
)
child.once("exit", (code) => process.exit(code ?? 1))
