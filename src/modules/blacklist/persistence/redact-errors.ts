import { MedusaError } from "@medusajs/framework/utils"

/** What of an error of the database says what went wrong, and never a value. */
const TELLING = ["code", "severity", "routine", "schema", "table", "column", "constraint"] as const

const UNIQUE_VIOLATION = "23505"

/** A line of a stack as V8 writes it. A message may span lines, and may come with any text. */
const FRAME = /^ {4}at .*(?::\d+:\d+\)?|\((?:<anonymous>|native|index \d+)\))$/

/** The frames at the end of a stack. */
const framesOf = (stack: unknown): string[] => {
  const lines = typeof stack === "string" ? stack.split("\n") : []
  const others = lines.map((line) => !FRAME.test(line))
  return lines.slice(others.lastIndexOf(true) + 1)
}

/** The code of an error, or its name: what a log may say of it. */
export const codeOf = (error: unknown): string => {
  const { code, name } = (error ?? {}) as Record<string, unknown>
  return [code, name].find((word): word is string => typeof word === "string") ?? "unknown"
}

/**
 * An error that says as much as the given one, without the values of the statement that failed: knex
 * puts them into `message`, PostgreSQL into `detail` and `where`, and whoever catches the error may log it.
 * A MedusaError is left as it is: its message was written for people.
 */
export function withheld(error: unknown): unknown {
  const given = (error ?? {}) as Record<string, unknown>
  if (MedusaError.isMedusaError(given)) return error
  const told = Object.fromEntries(
    TELLING.flatMap((key) => (typeof given[key] === "string" ? [[key, given[key]]] : []))
  )
  const name = typeof given.name === "string" ? given.name : "Error"
  const what = [told.code ?? name, told.table, told.constraint].filter(Boolean).join(", ")
  const safe = new Error(`The blacklist's database work failed (${what})`)
  const header = `${name}: ${safe.message}`
  const stack = [header, ...framesOf(given.stack), ...framesOf(safe.stack)].join("\n")
  for (const [key, value] of Object.entries({ name, stack })) {
    Object.defineProperty(safe, key, { value, configurable: true, writable: true })
  }
  return Object.assign(safe, told, {
    // Medusa's error handler reads it there: without one, a conflict would be answered with a crash.
    ...(told.code === UNIQUE_VIOLATION && { detail: "Key (values withheld) already exists." }),
  })
}

const refuse = (error: unknown): never => {
  throw withheld(error)
}

/** The same object; what its methods throw carries no values of a statement. */
export const redactErrors = <T extends object>(subject: T): T =>
  new Proxy(subject, {
    get: (target, key) => {
      const value = Reflect.get(target, key)
      // What an object holds for itself is no method of it, were it callable: a connection pool is.
      if (
        typeof value !== "function" ||
        Object.prototype.hasOwnProperty.call(target, key) ||
        key === "constructor"
      ) {
        return value
      }
      return (...args: unknown[]) => {
        try {
          const result = Reflect.apply(value, target, args)
          return result instanceof Promise ? result.catch(refuse) : result
        } catch (error) {
          return refuse(error)
        }
      }
    },
  })
