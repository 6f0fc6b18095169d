// Loaded into the process of a store before anything else: records the text of every SQL statement
// that the process sends, and hands the list over once the store is quiet.
const Module = require("node:module")

const clients = new Set()
const patched = new WeakSet()
let statements = []

const record = (pg) => {
  patched.add(pg)
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (config, ...rest) {
    if (!clients.has(this)) {
      clients.add(this)
      this.once("end", () => clients.delete(this))
    }
    statements.push(typeof config === "string" ? config : config.text)
    return query.call(this, config, ...rest)
  }
}

// There is more than one copy of `pg` in a store.
const load = Module._load
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest)
  if (request === "pg" && !patched.has(loaded)) record(loaded)
  return loaded
}

const TICK_MS = 10
/** A store is quiet when it had nothing to do, in the database or in the process, for so many ticks. */
const QUIET_TICKS = 10

process.on("message", () => {
  let quietTicks = 0
  let sent = statements.length
  let loop = performance.eventLoopUtilization()
  const timer = setInterval(() => {
    const isIdle =
      statements.length === sent &&
      performance.eventLoopUtilization(loop).utilization < 0.5 &&
      [...clients].every(({ readyForQuery }) => readyForQuery)
    quietTicks = isIdle ? quietTicks + 1 : 0
    sent = statements.length
    loop = performance.eventLoopUtilization()
    if (quietTicks < QUIET_TICKS) return
    clearInterval(timer)
    process.send(statements)
    statements = []
  }, TICK_MS)
})
