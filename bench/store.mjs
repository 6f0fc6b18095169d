import { createRequire } from "node:module"
import path from "node:path"
import { root } from "../scripts/lib/root.mjs"
// Medusa resolves the module's TypeScript itself.
import "./sources.mjs"

const require = createRequire(import.meta.url)

const quiet = () => {}
const logger = {
  ...Object.fromEntries(
    ["activity", "progress", "success", "failure", "info", "debug", "log", "http"].map((name) => [
      name,
      quiet,
    ])
  ),
  ...Object.fromEntries(["warn", "error", "panic"].map((name) => [name, console.error])),
  shouldLog: () => false,
  setLogLevel: quiet,
  unsetLogLevel: quiet,
}

/**
 * Boots the plugin's module as a store does, with Medusa's in-memory workflow engine and event bus
 * and customers beside it and nothing else of the store. The connection is made as Medusa makes its own.
 *
 * @returns `{ service, knex, container, close }`
 */
export const openStore = async (url) => {
  const { MedusaApp, MedusaAppMigrateUp } = require("@medusajs/framework/modules-sdk")
  const { ContainerRegistrationKeys, ModulesSdkUtils } = require("@medusajs/framework/utils")

  // One connection, so that all variants are timed on the same one.
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
      // Rules for customer groups read its tables.
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
