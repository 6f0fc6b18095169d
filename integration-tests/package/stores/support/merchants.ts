import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { install, pack, root } from "../../packed"
import { createDatabase, dropDatabase } from "./databases"
import { copyInto } from "./files"
import { openStore, type OpenStore, type Seed } from "./open-store"
import { type Plugin, StoreApp } from "./store-app"

/** The plugin as a merchant lists it. */
export const blacklist = (options: Record<string, unknown> = {}): Plugin => ({
  resolve: "medusa-plugin-blacklist",
  options,
})

/** What `packed.ts` does not lend to a shop that has no Medusa, but a store that runs needs. */
const LENT = ["@medusajs/cli", "@medusajs/draft-order"]

const FIXTURES = "integration-tests/package/stores/fixtures"
const SUPPORT = "integration-tests/http/support"

/** Every store of a run: one installation, and one migrated and seeded database that they copy. */
export class Merchants {
  private readonly prefix = `package_store_${process.pid}`
  private readonly scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "stores-")))
  private readonly databases: string[] = []
  private readonly apps: StoreApp[] = []
  private consumer = ""
  private template = ""
  seed!: Seed

  /** Installs the package, then migrates and seeds a store that uses it. */
  async prepare(): Promise<void> {
    const { tarball } = await pack(this.scratch)
    this.consumer = install(tarball)
    for (const name of LENT) {
      const link = path.join(this.consumer, "node_modules", name)
      fs.symlinkSync(path.join(root, "node_modules", name), link, "junction")
    }
    this.template = await this.newDatabase()
    const app = this.build(["seeded"], this.template).usePlugins([blacklist()])
    for (const name of ["shop", "catalog", "people"]) {
      copyInto(app.dir, `${SUPPORT}/${name}.ts`, `src/scripts/${name}.ts`)
    }
    await app.run("db:migrate")
    await app.run("exec", "./src/scripts/seed.js")
    this.seed = JSON.parse(fs.readFileSync(path.join(app.dir, "seed.json"), "utf8"))
  }

  /** A store with a copy of the seeded database, and the files of the named fixtures. */
  async newStore(plugins: Plugin[], ...fixtures: string[]): Promise<StoreApp> {
    const database = await this.newDatabase(this.template)
    return this.build(fixtures, database).usePlugins(plugins)
  }

  open(app: StoreApp): Promise<OpenStore> {
    return openStore(app, this.seed)
  }

  /** Ends every process, and removes every database and folder. */
  async leave(): Promise<void> {
    await Promise.all(this.apps.map((app) => app.stop()))
    for (const database of this.databases) await dropDatabase(database)
    for (const dir of [this.scratch, this.consumer].filter(Boolean)) {
      fs.rmSync(dir, { recursive: true, force: true })
    }
  }

  private async newDatabase(template?: string): Promise<string> {
    const name = `${this.prefix}_${this.databases.length}`
    this.databases.push(name)
    await createDatabase(name, template)
    return name
  }

  private build(fixtures: string[], database: string): StoreApp {
    const dir = path.join(this.scratch, `store-${this.apps.length}`)
    fs.mkdirSync(dir)
    fs.symlinkSync(
      path.join(this.consumer, "node_modules"),
      path.join(dir, "node_modules"),
      "junction"
    )
    copyInto(dir, "demo/src/modules/demo-payment", "src/modules/demo-payment")
    for (const fixture of ["base", ...fixtures]) copyInto(dir, `${FIXTURES}/${fixture}`, ".")

    const app = new StoreApp(dir, database)
    this.apps.push(app)
    return app
  }
}
