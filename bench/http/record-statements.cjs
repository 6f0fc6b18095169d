// Loaded into the process of a store before anything else: records the text of every SQL statement
// that the process sends, and hands the list over once the store is quiet.
const Module = require("node:module")

const clients = new Set()
const patched = new WeakSet()
let statements = []
let lastSentAt = 0

const record = (pg) => {
  patched.add(pg)
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (config, ...rest) {
    if (!clients.has(this)) {
      clients.add(this)
      this.once("end", () => clients.delete(this))
    }
    statements.push(typeof config === "string" ? config : config.text)
    lastSentAt = performance.now()
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

const isBusy = () => [...clients].some(({ readyForQuery }) => !readyForQuery)

/** Answers when no statement has been under way for `quietMs`. */
process.on("message", ({ quietMs }) => {
  const askedAt = performance.now()
  const timer = setInterval(() => {
    const idleFor = performance.now() - Math.max(lastSentAt, askedAt)
    if (isBusy() || idleFor < quietMs) return
    clearInterval(timer)
    process.send(statements)
    statements = []
  }, 5)
})
