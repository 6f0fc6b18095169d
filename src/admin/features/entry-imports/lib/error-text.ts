import type { AdminImportSummary } from "../../../../types"

type ImportError = AdminImportSummary["errors"][number]

/** What the API says of a row, and where the text for it stands. */
const ROW_TEXTS: [RegExp, string][] = [
  [/more than one thing/, "ambiguous"],
  [/is no e-mail address, domain/, "unknown"],
  [/cells where the header/, "cells"],
  [/column without a name/, "unnamed"],
  [/valid JSON|must be an object/, "json"],
  [/at least one of/, "nothing"],
  [/means nothing/, "column"],
  [/placeholder_emails/, "placeholder"],
  [/mailbox provider|no shopper has|trusted proxy|more than a \/8|sells to/, "broad"],
  [/wildcard/, "wildcard"],
  [/spreadsheet/, "spreadsheet"],
  [/at most \d+ characters/, "long"],
]

/** Fields that have a text of their own for what is wrong with them. */
const FIELD_TEXTS = [
  ...["email", "email_domain", "ip", "ip_range", "phone", "country_code", "customer_id"],
]
const OTHER_TEXTS = ["action", "mode", "active", "expires_at", "reason"]

/** The key of the text for an error of a row. */
export function rowErrorKey({ field, message }: ImportError): string {
  const found = ROW_TEXTS.find(([pattern]) => pattern.test(message))
  if (found) return `imports.errors.${found[1]}`
  if (field && OTHER_TEXTS.includes(field)) return `imports.errors.${field}`
  return `invalid.${field && FIELD_TEXTS.includes(field) ? field : "text"}`
}

/** What the API says of a file as a whole. */
const FILE_TEXTS: [RegExp, string][] = [
  [/is empty/, "empty"],
  [/at most \d+ MB/, "tooLarge"],
  [/save it as CSV/, "spreadsheet"],
  [/not text/, "binary"],
  [/never closed/, "quote"],
  [/means nothing|twice/, "column"],
  [/no header/, "header"],
  [/JSON/, "json"],
  [/more than \d+ characters/, "longLine"],
]

/** The key of the text for a file that was refused. */
export const fileErrorKey = (message: string): string =>
  `imports.refused.${FILE_TEXTS.find(([pattern]) => pattern.test(message))?.[1] ?? "other"}`
