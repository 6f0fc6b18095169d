import path from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Migrator } from "@medusajs/framework/mikro-orm/migrations"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import * as models from "../../../src/modules/blacklist/models"
import BlacklistModuleService from "../../../src/modules/blacklist/service"

const root = path.resolve(__dirname, "../../..")

export interface ModuleUnderTest {
  service: BlacklistModuleService
  /** The module's own connection pool. */
  knex: () => Knex
  migrator: () => Migrator
  /** The service as another process has it: with connections and a copy of the rules of its own. */
  anotherProcess: () => BlacklistModuleService
  /** Runs one statement and answers its rows. */
  sql: <T = Record<string, any>>(text: string, bindings?: readonly unknown[]) => Promise<T[]>
}

/**
 * The service of the running test. The runner's own stand-in for it is what methods of it would get
 * as `this`, so that what they set on it would be lost.
 */
const inEachTest = (current: () => BlacklistModuleService) =>
  new Proxy({} as BlacklistModuleService, {
    get: (_, name) => {
      const value = Reflect.get(current(), name)
      return typeof value === "function" ? value.bind(current()) : value
    },
  })

/** Services on connections of their own, closed after each test. */
function processes(dbConfig: { clientUrl: string; schema: string }) {
  const pools: Knex[] = []
  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.destroy()))
  })
  return () => {
    const pool = ModulesSdkUtils.createPgConnection(dbConfig) as unknown as Knex
    pools.push(pool)
    return new BlacklistModuleService({
      [ContainerRegistrationKeys.PG_CONNECTION]: pool,
      logger: console as never,
    })
  }
}

/** The module alone on a real PostgreSQL, with its migrations; every test gets an empty database. */
export const onDatabase = (suite: (module: ModuleUnderTest) => void) =>
  moduleIntegrationTestRunner<BlacklistModuleService>({
    moduleName: "blacklist",
    resolve: "./src/modules/blacklist",
    moduleModels: Object.values(models),
    pathToMigrations: path.join(root, "src/modules/blacklist/migrations"),
    testSuite: ({ medusaApp, MikroOrmWrapper, dbConfig }) => {
      const current = () => medusaApp.modules.blacklist as unknown as BlacklistModuleService
      const service = inEachTest(current)
      const knex = () => (current() as unknown as { knex_: Knex }).knex_
      suite({
        service,
        knex,
        anotherProcess: processes(dbConfig),
        migrator: () => MikroOrmWrapper.getOrm().getMigrator(),
        sql: async (text, bindings = []) => (await knex().raw(text, bindings as never)).rows,
      })
    },
  })
