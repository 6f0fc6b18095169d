// npm run walls:prove: plants breaks in a copy of the repository and fails where a tool does not notice.
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { execa } from "execa"
import { root } from "./lib/root.mjs"

/** For each rule of dependency-cruiser, a file that breaks it. */
const PLANTED = {
  "no-circles": ["src/planted-a.ts", 'import "./planted-b"'],
  "screening-is-pure": ["src/modules/blacklist/screening/planted.ts", 'import "../service"'],
  "screening-knows-no-framework": [
    "src/modules/blacklist/screening/planted-framework.ts",
    'import { Modules } from "@medusajs/framework/utils"\nexport const planted = Modules.CART',
  ],
  "modules-are-islands": ["src/modules/blacklist/planted.ts", 'import "../../workflows"'],
  "modules-show-their-front": [
    "src/workflows/planted.ts",
    'import Service from "../modules/blacklist/service"\nexport const planted = Service',
  ],
  "types-are-leaves": ["src/types/planted.ts", 'import "../index"'],
  "utils-are-leaves": ["src/workflows/entries/utils/planted.ts", 'import "../steps/entries"'],
  "workflows-know-no-callers": ["src/workflows/planted-up.ts", 'import "../api/middlewares"'],
  "callers-know-no-callers": ["src/jobs/planted.ts", 'import "../api/middlewares"'],
  "admin-shares-types-only": ["src/admin/planted.ts", 'import "../index"'],
  "admin-pages-are-composed": ["src/admin/ui/planted.ts", 'import "../widgets/planted"'],
  "admin-ui-knows-no-feature": ["src/admin/ui/planted-up.ts", 'import "../features/planted"'],
  "only-the-package": ["src/planted-out.ts", 'import "../scripts/planted.mjs"'],
  "no-unknown-packages": [
    "src/planted-dev.ts",
    'import { execa } from "execa"\nexport default execa',
  ],
}
const MORE_FILES = {
  "src/planted-b.ts": 'import "./planted-a"',
  "src/admin/widgets/planted.ts": "export {}",
  "src/admin/features/planted.ts": "export {}",
  "scripts/planted.mjs": "export {}",
}

const copy = path.join(root, ".cache/walls")
const failures = []
const expect = (what, noticed) => {
  console.log(`${noticed ? "noticed" : "MISSED "}  ${what}`)
  if (!noticed) failures.push(what)
}
const run = async (cwd, script, ...args) => {
  const file = path.join(root, "node_modules", script)
  const { all, exitCode } = await execa(process.execPath, [file, ...args], {
    cwd,
    all: true,
    reject: false,
  })
  return { output: all, failed: exitCode !== 0 }
}
const write = (name, text) => {
  fs.mkdirSync(path.dirname(path.join(copy, name)), { recursive: true })
  fs.writeFileSync(path.join(copy, name), `${text}\n`)
}

const proveImports = async () => {
  const { forbidden } = createRequire(import.meta.url)(path.join(root, ".dependency-cruiser.cjs"))
  const { output } = await run(
    copy,
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ...["--config", ".dependency-cruiser.cjs", "src", "--output-type", "json"]
  )
  const { violations } = JSON.parse(output).summary
  for (const { name } of forbidden) {
    const found = violations.some(
      ({ rule, from, type }) =>
        rule.name === name &&
        (type === "cycle" ? from.includes("planted") : from === PLANTED[name]?.[0])
    )
    expect(`dependency-cruiser: ${name}`, found)
  }
}

const proveKnip = async () => {
  const { output, failed } = await run(copy, "knip/bin/knip.js", "--no-progress", "--no-gitignore")
  expect("knip: a file that nothing uses", failed && output.includes("src/planted-b.ts"))
  expect("knip: an export that nothing uses", output.includes("plantedExport"))
  expect("knip: a dependency that nothing uses", output.includes("left-pad"))
}

const provePackage = async () => {
  const check = async (change) => {
    const broken = path.join(copy, "package")
    fs.rmSync(broken, { recursive: true, force: true })
    fs.cpSync(path.join(root, ".medusa"), path.join(broken, ".medusa"), { recursive: true })
    const manifest = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"))
    change(manifest.exports)
    fs.writeFileSync(path.join(broken, "package.json"), JSON.stringify(manifest))
    return run(root, "../scripts/check-package.mjs", broken)
  }
  const missing = await check((exports) => (exports["./types"].default = "./missing.js"))
  expect("publint: a file that is not shipped", /publint: .*missing\.js/.test(missing.output))
  const wrong = await check(
    ({ "./admin": { default: cjs } }) => (cjs.types = cjs.types.replace(".d.ts", ".d.mts"))
  )
  expect("attw: types of another module system", wrong.failed && /ESM/.test(wrong.output))
}

fs.rmSync(copy, { recursive: true, force: true })
try {
  const names =
    "src scripts bench demo integration-tests package.json tsconfig.json tsconfig.check.json"
  for (const name of `${names} medusa-config.ts jest.config.js knip.jsonc .dependency-cruiser.cjs`.split(
    " "
  )) {
    fs.cpSync(path.join(root, name), path.join(copy, name), {
      recursive: true,
      filter: (file) => !/\/(node_modules|\.medusa|\.data)$/.test(file),
    })
  }
  for (const [name, text] of [...Object.values(PLANTED), ...Object.entries(MORE_FILES)]) {
    write(name, text)
  }
  fs.appendFileSync(path.join(copy, "src/jobs/planted.ts"), 'import "../admin/ui/planted"\n')
  fs.appendFileSync(path.join(copy, "scripts/lib/root.mjs"), "export const plantedExport = 1\n")
  const manifest = JSON.parse(fs.readFileSync(path.join(copy, "package.json"), "utf8"))
  manifest.dependencies["left-pad"] = "1.0.0"
  fs.writeFileSync(path.join(copy, "package.json"), JSON.stringify(manifest))
  await proveImports()
  await proveKnip()
  await provePackage()
} finally {
  fs.rmSync(copy, { recursive: true, force: true })
}
process.exitCode = failures.length > 0 ? 1 : 0
