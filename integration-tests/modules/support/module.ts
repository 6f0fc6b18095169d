import path from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Migrator } from "@medusajs/framework/mikro-orm/migrations"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import * as models from "../../../src/modules/blacklist/models"
import type BlacklistModuleService from "../../../src/modules/blacklist/service"

const root = path.resolve(__dirname, "../../..")

export interface ModuleUnderTest {
  service: BlacklistModuleService
  /** The module's own connection pool. */
  knex: () => Knex
  migrator: () => Migrator
  /** Runs one statement and answers its rows. */
  sql: <T = Record<string, any>>(text: string, bindings?: readonly unknown[]) => Promise<T[]>
}

/** The module alone on a real PostgreSQL, with its migrations; every test gets an empty database. */
export const onDatabase = (suite: (module: ModuleUnderTest) => void) =>
  moduleIntegrationTestRunner<BlacklistModuleService>({
    moduleName: "blacklist",
    resolve: "./src/modules/blacklist",
    moduleModels: Object.values(models),
    pathToMigrations: path.join(root, "src/modules/blacklist/migrations"),
    testSuite: ({ service, MikroOrmWrapper }) => {
      const knex = () => (service as unknown as { knex_: Knex }).knex_
      suite({
        service,
        knex,
        migrator: () => MikroOrmWrapper.getOrm().getMigrator(),
        sql: async (text, bindings = []) => (await knex().raw(text, bindings as never)).rows,
      })
    },
  })
