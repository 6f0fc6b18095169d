import path from "node:path"
import { fileURLToPath } from "node:url"

export const demoDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")
export const rootDir = path.dirname(demoDir)
export const dataDir = path.join(demoDir, ".data")
export const logFile = path.join(dataDir, "demo.log")
/** `DEMO_POSTGRES_DIR` keeps a second shop, such as that of the browser tests, apart from the first. */
export const postgresDir = process.env.DEMO_POSTGRES_DIR ?? path.join(dataDir, "postgres")

/** Where the built store is started from. */
export const serverDir = path.join(demoDir, ".medusa/server")

export const installedPluginDir = path.join(demoDir, "node_modules/medusa-plugin-blacklist")
