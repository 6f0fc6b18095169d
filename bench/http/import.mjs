import fs from "node:fs"
import { somebody } from "../screening/people.mjs"
import { median, quantile } from "../statistics.mjs"
import { checkout } from "./compare.mjs"
import { startStore } from "./stores.mjs"

const ROWS = 100_000
const BAD_EVERY = 100

const FIELDS = [
  (n) => `shopper.${n}@spam-${n % 977}.example,,`,
  (n) => `,+48600${String(100_000 + n).slice(-6)},`,
  (n) => `,,62.${(n >> 16) % 256}.${(n >> 8) % 256}.${n % 256}`,
]

/** A CSV file of e-mails, phones and addresses, every hundredth row of which is wrong. */
const csvOf = (rows) => {
  const lines = Array.from({ length: rows }, (_, n) =>
    n % BAD_EVERY === 0 ? "not an e-mail,,," : `${FIELDS[n % 3](n)},Reason ${n}`
  )
  return ["email,phone,ip,reason", ...lines].join("\n")
}

/** The memory of a process, in MB; known under Linux only. */
const memoryOf = (pid) => {
  try {
    const [, kilobytes] = /VmRSS:\s*(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))
    return Number(kilobytes) / 1024
  } catch {
    return null
  }
}

/** Watches the memory of a process; answers what it had at first and at most. */
const watchMemory = (pid) => {
  const before = memoryOf(pid)
  let most = before
  const timer = setInterval(() => (most = Math.max(most, memoryOf(pid))), 100)
  return () => {
    clearInterval(timer)
    return { before, most }
  }
}

const post = async ({ baseUrl, adminHeaders }, path, body) => {
  const response = await fetch(`${baseUrl}/admin/blacklist/${path}`, {
    method: "POST",
    headers: adminHeaders,
    body,
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

/** Shoppers who buy one after the other, for as long as something takes; how long each took. */
const buyWhile = async (store, first, isOn) => {
  const milliseconds = []
  for (let number = first; isOn(); number++) {
    const { cart: person, ip } = somebody(number)
    const requests = checkout({ shop: store.shop, person })
    const startedAt = performance.now()
    for (let next = requests.next(); !next.done;) {
      const [, path, body] = next.value
      const response = await fetch(`${store.baseUrl}${path}`, {
        method: "POST",
        headers: {
          ...store.shop.store,
          "content-type": "application/json",
          "x-forwarded-for": ip,
        },
        body: JSON.stringify(body),
      })
      next = requests.next(await response.json())
    }
    milliseconds.push(performance.now() - startedAt)
  }
  return milliseconds
}

const figuresOf = (milliseconds) => ({
  checkouts: milliseconds.length,
  p50: median(milliseconds),
  p95: quantile(milliseconds, 0.95),
})

const within = async (store, first, work) => {
  let isOn = true
  const startedAt = performance.now()
  const buying = buyWhile(store, first, () => isOn)
  const result = await work().finally(() => (isOn = false))
  const seconds = (performance.now() - startedAt) / 1000
  return { result, seconds, ...figuresOf(await buying) }
}

/** Imports a file while shoppers buy: how long it takes, what memory, and what it costs them. */
export const measureImport = async (prepared, { quick, warmUp, checkouts }) => {
  const store = await startStore(prepared)
  try {
    await buyWhile(
      store,
      0,
      (
        (left) => () =>
          left-- > 0
      )(warmUp + 5)
    )
    const alone = figuresOf(
      await buyWhile(
        store,
        100,
        (
          (left) => () =>
            left-- > 0
        )(Math.max(checkouts, 20))
      )
    )
    const endWatch = watchMemory(store.pid)
    const rows = quick ? 10_000 : ROWS
    const form = new FormData()
    form.append("file", new Blob([csvOf(rows)]), "entries.csv")
    const preview = await within(store, 10_000, () => post(store, "entries/import", form))
    const { transaction_id, summary } = preview.result
    const live = await within(store, 20_000, async () => {
      const { job } = await post(store, `entries/import/${transaction_id}/confirm`)
      for (let status = "running"; status === "running" || status === "pending";) {
        await new Promise((resolve) => setTimeout(resolve, 200))
        const response = await fetch(`${store.baseUrl}/admin/blacklist/jobs/${job.id}`, {
          headers: store.adminHeaders,
        })
        status = (await response.json()).job.status
      }
    })
    return { rows, summary, alone, preview, live, memory: endWatch() }
  } finally {
    store.stop()
  }
}

/** The figures in a table. */
export const importRows = ({ rows, summary, alone, preview, live, memory }) => {
  const ms = (value) => `${value.toFixed(0)} ms`
  const times = (part) => `${(part.p95 / alone.p95).toFixed(2)} ×`
  return [
    ["rows, of which wrong", `${rows}, ${summary.invalid}`],
    ["check of the file", `${preview.seconds.toFixed(1)} s`],
    ["on the list after", `${live.seconds.toFixed(1)} s`],
    [
      "memory of the store before, at most",
      `${memory.before?.toFixed(0)} MB, ${memory.most?.toFixed(0)} MB`,
    ],
    ["checkout p50, p95 alone", `${ms(alone.p50)}, ${ms(alone.p95)}`],
    [
      "checkout p95 during the check",
      `${ms(preview.p95)} (${times(preview)}, ${preview.checkouts} checkouts)`,
    ],
    [
      "checkout p95 while it is written",
      `${ms(live.p95)} (${times(live)}, ${live.checkouts} checkouts)`,
    ],
  ]
}
