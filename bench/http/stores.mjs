import fs from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { execa, execaNode } from "execa"
import getPort from "get-port"
import { root } from "../../scripts/lib/root.mjs"
import { query } from "../database.mjs"

const PLUGIN = "medusa-plugin-blacklist"
const HERE = path.join(root, "bench", "http")
const END_WITH_PARENT = `file://${path.join(root, "scripts/lib/end-with-parent.mjs")}`
const CLI = path.join(root, "node_modules", "@medusajs", "cli", "cli.js")

const day = (value) => ({ value, unit: "day" })

/** Five rules that count shoppers' details, of which none ever hits a shopper of the benchmark. */
const RULES = [
  ["auto", { type: "orders", count_by: "email", limit: 3, period: day(1), action: "refuse" }],
  ["auto", { type: "orders", count_by: "address", limit: 5, period: day(30), action: "refuse" }],
  ["auto", { type: "payment_failures", count_by: "ip", limit: 10, period: day(1) }],
  ["manual", { attributes: ["street", "house_number", "postal_code"], permitted_strikes: 3 }],
  ["manual", { attributes: ["email", "ip"], permitted_strikes: 5, requires_suspicion: false }],
]

const VARIANTS = [
  { name: "without the plugin", plugins: [], rules: [] },
  { name: "with the plugin", rules: [] },
  { name: "with 5 rules", rules: RULES },
].map((variant) => ({
  plugins: [{ resolve: PLUGIN, options: { clientIp: { trustedProxies: "loopback" } } }],
  ...variant,
}))

/** Packs the plugin as npm publishes it, and lends it the packages of this repository. */
const installPlugin = async (modules) => {
  await execa("node", ["scripts/build.mjs", "--if-stale"], { cwd: root })
  const pack = ["pack", "--json", "--ignore-scripts", "--pack-destination", modules]
  const { stdout } = await execa("npm", pack, { cwd: root })
  const [{ filename }] = Object.values(JSON.parse(stdout))
  const dir = path.join(modules, PLUGIN)
  fs.mkdirSync(dir)
  await execa("tar", ["-xzf", path.join(modules, filename), "--strip-components=1", "-C", dir])
}

/** The folder of all stores: they differ in their environment only. */
const createWorkspace = async (workspace) => {
  const modules = path.join(workspace, "node_modules")
  fs.mkdirSync(modules)
  for (const name of fs.readdirSync(path.join(root, "node_modules"))) {
    if (name.startsWith(".")) continue
    fs.symlinkSync(path.join(root, "node_modules", name), path.join(modules, name), "junction")
  }
  fs.copyFileSync(path.join(HERE, "medusa-config.cjs"), path.join(workspace, "medusa-config.js"))
  // The CLI takes a folder for a store by this dependency.
  const manifest = { name: "store", private: true, dependencies: { "@medusajs/medusa": "*" } }
  fs.writeFileSync(path.join(workspace, "package.json"), JSON.stringify(manifest))
  await installPlugin(modules)
}

/** Runs a command of the Medusa CLI in the store's folder, as a merchant does in production. */
const medusa = ({ workspace, url, plugins }, args, { nodeOptions = [], ...options } = {}) =>
  execaNode(CLI, args, {
    cwd: workspace,
    all: true,
    ipc: true,
    // What the CLI starts ends as well when this process is killed.
    nodeOptions: ["--import", END_WITH_PARENT, ...nodeOptions],
    ...options,
    env: {
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      MEDUSA_DISABLE_TELEMETRY: "true",
      DATABASE_URL: url,
      BENCH_PLUGINS: JSON.stringify(plugins),
      // For the seed, which is written in TypeScript.
      TS_NODE_TRANSPILE_ONLY: "true",
      TS_NODE_COMPILER_OPTIONS: '{ "module": "commonjs", "moduleResolution": "node10" }',
    },
  })

/**
 * Migrates and fills the stores to be compared: one database without the plugin, and copies of it to
 * which the plugin's tables are added, so that the catalogue is the same to the last id.
 *
 * @returns the stores to be started with `startStore`
 */
export const prepareStores = async ({ postgres, workspace, databaseName }) => {
  await createWorkspace(workspace)
  const stores = VARIANTS.map((variant, number) => {
    const database = databaseName(`store_${number}`)
    return { ...variant, workspace, database, url: postgres.url(database) }
  })
  const [plain, plugin, withRules] = stores
  const copy = (from, to) =>
    query(postgres.url("postgres"), `create database "${to.database}" template "${from.database}"`)

  await postgres.createDatabase(plain.database)
  await medusa(plain, ["db:migrate"])
  await medusa(plain, ["exec", path.join(HERE, "seed.cjs")])
  const seed = JSON.parse(fs.readFileSync(path.join(workspace, "seed.json"), "utf8"))
  await copy(plain, plugin)
  await medusa(plugin, ["db:migrate"])
  await copy(plugin, withRules)
  return stores.map((store) => ({ ...store, ...seed }))
}

const createRules = async ({ baseUrl, rules, adminHeaders }) => {
  for (const [number, [kind, rule]] of rules.entries()) {
    const response = await fetch(`${baseUrl}/admin/blacklist/${kind}-rules`, {
      method: "POST",
      headers: { "content-type": "application/json", ...adminHeaders },
      body: JSON.stringify({ name: `Rule ${number + 1}`, ...rule }),
    })
    if (!response.ok) throw new Error(`A rule could not be created: ${await response.text()}`)
  }
}

/** Starts a store and waits until it answers: `{ baseUrl, statements(), stop(), … }`. */
export const startStore = async (store) => {
  const port = await getPort()
  const baseUrl = `http://localhost:${port}`
  const child = medusa(store, ["start", "--port", String(port)], {
    nodeOptions: ["--require", path.join(HERE, "record-statements.cjs")],
  })
  const ended = child.then(({ all }) => {
    throw new Error(`The store ${store.name} ended:\n${all}`)
  })
  ended.catch(() => {})
  const answers = async () => {
    while (!(await fetch(`${baseUrl}/health`).catch(() => null))?.ok) await sleep(100)
  }
  await Promise.race([answers(), ended])
  await createRules({ ...store, baseUrl })
  return {
    ...store,
    baseUrl,
    pid: child.pid,
    /** The statements that were sent since the last call, once the store is quiet. */
    statements: async () => {
      const sent = child.getOneMessage().catch(() => ended)
      await child.sendMessage("report when quiet")
      return sent
    },
    stop: () => child.kill("SIGKILL"),
  }
}
