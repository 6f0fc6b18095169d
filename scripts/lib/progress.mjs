const tty = process.stdout.isTTY
const active = new Map()
let drawn = false
let hushed = false
let timer

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

const status = () =>
  [...active.values()]
    .map(
      ({ title, detail, since }) =>
        `${title}${detail ? ` ${detail}` : ""} (${Math.round((Date.now() - since) / 1000)} s)`
    )
    .join(" · ")

const clear = () => {
  if (drawn) {
    process.stdout.write("\r\x1b[2K")
    drawn = false
  }
}

const draw = () => {
  if (hushed || !active.size) {
    return
  }
  if (!tty) {
    process.stdout.write(`  … ${status()}\n`)
    return
  }
  clear()
  process.stdout.write(`  … ${status()}`.slice(0, (process.stdout.columns || 80) - 1))
  drawn = true
}

/** Prints a line above the line that shows what is going on. */
export const say = (line = "") => {
  if (hushed) {
    return
  }
  clear()
  process.stdout.write(`${line}\n`)
}

/** Nothing more is said: what ends now, ends because everything does. */
export const hush = () => {
  clear()
  hushed = true
}

/**
 * Runs a step and shows it: on a terminal as one line that is kept up to date, else as a line
 * now and then. The step gets a function that tells how far it is: `detail("120/200")`.
 */
export const step = async (title, run) => {
  const entry = { title, detail: "", since: Date.now() }
  active.set(title, entry)
  // A terminal is redrawn often; a log file gets a sign of life every ten seconds.
  timer ??= setInterval(draw, tty ? 200 : 10_000)
  timer.unref()
  try {
    const result = await run((detail) => (entry.detail = detail))
    active.delete(title)
    say(`  ✓ ${title}${entry.detail ? `: ${entry.detail}` : ""} (${seconds(entry.since)})`)
    return result
  } catch (error) {
    active.delete(title)
    say(`  ✗ ${title} (${seconds(entry.since)})`)
    throw error
  } finally {
    if (!active.size) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

export const box = (lines) => {
  const width = Math.max(...lines.map((line) => line.length))
  const edge = "─".repeat(width + 4)
  say(`┌${edge}┐`)
  lines.forEach((line) => say(`│  ${line.padEnd(width)}  │`))
  say(`└${edge}┘`)
}
