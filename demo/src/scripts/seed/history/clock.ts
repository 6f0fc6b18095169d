import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What knex keeps to itself: the search path of new connections, and its pool. */
type KnexClient = Knex["client"] & {
  searchPath: string | string[]
  pool: { numFree(): number }
  acquireConnection(): Promise<unknown>
  releaseConnection(connection: unknown): Promise<void>
}

const PATH = ["demo_clock", "pg_catalog", "public"]

const CLOCK = /* sql */ `
  drop schema if exists demo_clock cascade;
  create schema demo_clock;
  create table demo_clock.hands (behind interval not null);
  insert into demo_clock.hands values ('0');
  create function demo_clock.now() returns timestamptz language sql stable
    as $$ select pg_catalog.now() - behind from demo_clock.hands $$;
  create function demo_clock.clock_timestamp() returns timestamptz language sql volatile
    as $$ select pg_catalog.clock_timestamp() - behind from demo_clock.hands $$;`

/** Every column of the plugin's whose default is the present moment, with that default. */
const DEFAULTS = /* sql */ `
  select c.relname as table, a.attname as column, pg_get_expr(d.adbin, d.adrelid) as value
    from pg_attrdef d
    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    join pg_class c on c.oid = d.adrelid
    join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'public' and c.relname like 'blacklist\\_%'
     and pg_get_expr(d.adbin, d.adrelid) like '%now()%'`

interface Default {
  table: string
  column: string
  value: string
}

/**
 * The clock that the past is made by: the one place of the demo that makes it look earlier than it is. Code has
 * the time from four places, and in this process, while the clock is open, all of them say the same: `Date`,
 * the database's `now()` and `clock_timestamp()`, knex's `fn.now()`, and the defaults of the plugin's columns.
 * So Medusa and the plugin run as they are, and write what they would have written then. `close` leaves no
 * trace of it in the process or the database.
 */
export class Clock {
  private behind = 0

  private constructor(
    private readonly knex: Knex,
    private readonly realDate: DateConstructor,
    private readonly defaults: Default[],
    private readonly undo: (() => void)[]
  ) {}

  static async open(container: MedusaContainer): Promise<Clock> {
    const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    await knex.raw(CLOCK)
    const { rows } = await knex.raw<{ rows: Default[] }>(DEFAULTS)
    const clock = new Clock(knex, Date, rows, [])
    await clock.setDefaults((value) => value.replace(/\bnow\(\)/g, "demo_clock.now()"))
    await clock.setSearchPath(PATH)
    clock.replaceKnexNow()
    clock.replaceDate()
    return clock
  }

  now(): Date {
    return new this.realDate(this.realDate.now() - this.behind)
  }

  /** Puts the clock to a moment from which it goes on; it is never put back. */
  async goTo(moment: Date): Promise<void> {
    if (moment <= this.now()) return
    this.behind = Math.max(0, this.realDate.now() - moment.getTime())
    await this.show()
  }

  /** The first moment; later ones are reached by `goTo`. */
  async start(moment: Date): Promise<void> {
    this.behind = this.realDate.now() - moment.getTime()
    await this.show()
  }

  /** Lets time pass. */
  async pass(milliseconds: number): Promise<void> {
    await this.goTo(new this.realDate(this.now().getTime() + milliseconds))
  }

  /** Back in the present. */
  async close(): Promise<void> {
    this.undo.forEach((undo) => undo())
    await this.setSearchPath(["public"])
    await this.setDefaults((value) => value.replace(/\bnow\(\)/g, "pg_catalog.now()"))
    await this.knex.raw("drop schema demo_clock cascade")
  }

  private show() {
    return this.knex.raw("update demo_clock.hands set behind = make_interval(secs => ?)", [
      this.behind / 1000,
    ])
  }

  private async setDefaults(change: (value: string) => string) {
    const statements = this.defaults.map(
      ({ table, column, value }) =>
        `alter table public.${table} alter column "${column}" set default ${change(value)};`
    )
    await this.knex.raw(statements.join("\n"))
  }

  /** Of the connections there are, and of those that the pool opens later. */
  private async setSearchPath(path: string[]) {
    const client = this.knex.client as KnexClient
    client.searchPath = path
    const connections = await Promise.all(
      Array.from({ length: client.pool.numFree() }, () => client.acquireConnection())
    )
    for (const connection of connections) {
      await this.knex.raw(`set search_path to ${path.join(", ")}`).connection(connection as never)
      await client.releaseConnection(connection)
    }
  }

  /** `CURRENT_TIMESTAMP` is a word of SQL, which nothing stands before; `now()` is the same moment. */
  private replaceKnexNow() {
    const helper = Object.getPrototypeOf(this.knex.fn) as { now: Knex.FunctionHelper["now"] }
    const original = helper.now
    helper.now = () => this.knex.raw("now()")
    this.undo.push(() => (helper.now = original))
  }

  private replaceDate() {
    const now = () => this.now().getTime()
    globalThis.Date = new Proxy(this.realDate, {
      construct: (target, args, caller) =>
        Reflect.construct(target, args.length ? args : [now()], caller) as object,
      get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
    })
    this.undo.push(() => (globalThis.Date = this.realDate))
  }
}
