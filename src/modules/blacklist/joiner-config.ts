import type { ModuleJoinerConfig } from "@medusajs/framework/types"
import { camelToSnakeCase, defineJoinerConfig, pluralize } from "@medusajs/framework/utils"
import * as models from "./models"

/** Models that hang on customers or orders beside others: see `persistence/link-keys.ts`. */
const LINKED_BESIDE_OTHERS = ["Decision", "OrderScreening", "Suspicion"]

const methodSuffix = (name: string) =>
  `${LINKED_BESIDE_OTHERS.includes(name) ? "Linked" : ""}${pluralize(name)}`

/**
 * How `query.graph` reaches the models. Entity names are shared by all modules of a store, so they
 * carry the plugin's name (`blacklist_entry`); the service's methods need not (`listEntries`).
 */
export const joinerConfig = (serviceName: string): Omit<ModuleJoinerConfig, "serviceName"> =>
  defineJoinerConfig(serviceName, {
    models: Object.values(models),
    alias: Object.entries(models).map(([name, { name: entity }]) => ({
      name: [camelToSnakeCase(entity), pluralize(camelToSnakeCase(entity))],
      entity,
      args: { methodSuffix: methodSuffix(name) },
    })),
  })
