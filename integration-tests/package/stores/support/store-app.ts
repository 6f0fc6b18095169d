import { type ChildProcess, spawn } from "node:child_process"
import fs from "node:fs"
import { createServer } from "node:net"
import path from "node:path"
import { root } from "../../packed"
import { queryDatabase, urlOf } from "./databases"

const END_WITH_PARENT = `file://${path.join(root, "scripts/lib/end-with-parent.mjs")}`

export interface Plugin {
  resolve: string
  options?: Record<string, unknown>
}

/** How a command of the Medusa CLI ended. */
export interface Ended {
  code: number | null
  output: string
}

/** A process of the Medusa CLI in the folder of a store. */
export interface Command {
  child: ChildProcess
  output: () => string
  ended: Promise<Ended>
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** One merchant's application: a folder, a configuration, a database. */
export class StoreApp {
  private readonly commands = new Set<Command>()

  constructor(
    readonly dir: string,
    private readonly database: string
  ) {}

  usePlugins(plugins: Plugin[]): this {
    fs.writeFileSync(path.join(this.dir, "plugins.json"), JSON.stringify(plugins))
    return this
  }

  /** Modules beside those that every store has. */
  useModules(modules: Plugin[]): this {
    fs.writeFileSync(path.join(this.dir, "modules.json"), JSON.stringify(modules))
    return this
  }

  /** Looks into the store's database. */
  query<T>(statement: string, values: unknown[] = []): Promise<T[]> {
    return queryDatabase<T>(this.database, statement, values)
  }

  /** Starts a command of the Medusa CLI as a merchant would, in production. */
  start(...args: string[]): Command {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "info",
      DATABASE_URL: urlOf(this.database),
      MEDUSA_DISABLE_TELEMETRY: "true",
    }
    delete env.NODE_OPTIONS
    const cli = path.join(this.dir, "node_modules/@medusajs/cli/cli.js")
    const child = spawn(process.execPath, ["--import", END_WITH_PARENT, cli, ...args], {
      cwd: this.dir,
      env,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    })
    let output = ""
    const collect = (chunk: Buffer) => (output += chunk.toString())
    child.stdout?.on("data", collect)
    child.stderr?.on("data", collect)

    const ended = new Promise<Ended>((resolve, reject) => {
      child.once("error", reject)
      child.once("close", (code) => resolve({ code, output }))
    })
    const command = { child, output: () => output, ended }
    this.commands.add(command)
    void ended.finally(() => this.commands.delete(command)).catch(() => undefined)
    return command
  }

  /** Runs a command to its end, which must be a good one. */
  async run(...args: string[]): Promise<string> {
    const { code, output } = await this.start(...args).ended
    if (code !== 0) throw new Error(`medusa ${args.join(" ")} ended with ${code}:\n${output}`)
    return output
  }

  /** Ends whatever of this store still runs. */
  async stop(): Promise<void> {
    const running = [...this.commands]
    for (const { child } of running) child.kill("SIGKILL")
    await Promise.all(running.map(({ ended }) => ended))
  }
}
