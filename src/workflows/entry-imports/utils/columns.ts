import { CONDITION_FIELDS } from "../../../types"

/** What a row can have beside conditions. */
export const OTHER_COLUMNS = ["action", "mode", "reason", "active", "expires_at"] as const

/** The columns of a file, in the order in which they are exported. */
export const COLUMNS = [...CONDITION_FIELDS, ...OTHER_COLUMNS] as const
export type Column = (typeof COLUMNS)[number]

export const isColumn = (name: string): name is Column =>
  (COLUMNS as readonly string[]).includes(name)

/** The name of a column as headers spell it: `E-mail domain` is no worse than `email_domain`. */
export const columnOf = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/^conditions\./, "")
    .replace(/[\s-]+/g, "_")
    .replace(/^e_mail/, "email")

/** The name of an unknown column, as far as an answer may repeat it: a value in its place may be personal. */
export const toldName = (name: string): string | null =>
  /^[\p{L}_ ]{1,40}$/u.test(name) ? name : null
