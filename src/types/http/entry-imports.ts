import type { EntryAction, ImportFormat, ImportStatus, ListedField, Mode } from "../vocabulary"

/** What the check of a file found; nothing is on the list by then. */
export interface AdminImportSummary {
  to_create: number
  /** Rows whose entry exists already, or stands earlier in the file, in whatever spelling. */
  duplicates: number
  /** How many rows are wrong. */
  invalid: number
  /** The first 1,000 errors. `row` is the line of the file; `field` is null where it is about all of the row. */
  errors: { row: number; field: string | null; message: string }[]
}

/** `POST /admin/blacklist/entries/import` (202). */
export interface AdminImportCheckedResponse {
  transaction_id: string
  summary: AdminImportSummary
}

/** `GET /admin/blacklist/entries/import/:transaction_id`. */
export interface AdminImportResponse {
  status: ImportStatus
  /** How many of the entries are on the list, and of how many. */
  processed: number
  total: number
  summary: AdminImportSummary
}

/** `POST …/import/:transaction_id/undo`. */
export interface AdminImportUndoneResponse {
  transaction_id: string
  /** How many entries were deleted. */
  deleted: number
}

/** The fields of the form beside `file`. */
export interface AdminImportFields {
  format?: ImportFormat
  /** What a plain list is of. */
  type?: ListedField
  /** For rows that have none. */
  action?: EntryAction
  mode?: Mode
  reason?: string
  expires_at?: string
  /** Takes rows that would hit very many; without it they are errors. */
  confirm?: boolean
}
