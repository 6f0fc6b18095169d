import { createRequire } from "node:module"
import path from "node:path"
import { root } from "../../scripts/lib/root.mjs"

const require = createRequire(import.meta.url)

// The sources as they are, without a type check: no old build is ever timed.
require("ts-node").register({
  cwd: root,
  project: path.join(root, "tsconfig.json"),
  transpileOnly: true,
  swc: true,
})

/** Loads one of the plugin's sources, named from `src`. */
export const source = (name) => require(path.join(root, "src", name))

/** The pure code that a check runs through. */
export const screening = Object.assign(
  {},
  ...["canonical", "decide", "facts", "findings", "lookup-key", "shopper"]
    .concat(["rules/hashes", "rules/rule-set", "../persistence/settings"])
    .map((name) => source(path.join("modules/blacklist/screening", name)))
)

const SILENT = "activity progress success failure info debug log http setLogLevel unsetLogLevel"
const logger = {
  ...Object.fromEntries(SILENT.split(" ").map((name) => [name, () => {}])),
  ...{ warn: console.error, error: console.error, panic: console.error },
  shouldLog: () => false,
}

/**
 * Boots the plugin's module as a store does, with what the hook and the rules need of Medusa's own
 * modules and nothing else of a store. One connection, so that all is timed on the same one.
 *
 * @returns `{ service, knex, container, close }`
 */
export const openApp = async (url) => {
  const { MedusaApp, MedusaAppMigrateUp } = require("@medusajs/framework/modules-sdk")
  const { ContainerRegistrationKeys, ModulesSdkUtils } = require("@medusajs/framework/utils")

  const knex = ModulesSdkUtils.createPgConnection({ clientUrl: url, pool: { min: 1, max: 1 } })
  const options = {
    cwd: root,
    sharedResourcesConfig: { database: { clientUrl: url } },
    injectedDependencies: {
      [ContainerRegistrationKeys.PG_CONNECTION]: knex,
      [ContainerRegistrationKeys.LOGGER]: logger,
    },
    modulesConfig: {
      // A look-up that takes long is a figure here, not a failure.
      blacklist: {
        resolve: path.join(root, "src", "modules", "blacklist"),
        options: { timeoutMs: 60_000 },
      },
      event_bus: { resolve: "@medusajs/event-bus-local" },
      workflows: { resolve: "@medusajs/workflow-engine-inmemory" },
      locking: { resolve: "@medusajs/locking" },
      customer: { resolve: "@medusajs/customer" },
    },
  }
  await MedusaAppMigrateUp(options)
  const app = await MedusaApp(options)
  return {
    service: app.modules.blacklist,
    container: app.sharedContainer,
    knex,
    close: async () => {
      await app.onApplicationPrepareShutdown()
      await app.onApplicationShutdown()
      await knex.destroy()
    },
  }
}
