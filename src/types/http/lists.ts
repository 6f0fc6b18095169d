import type { PaginatedResponse } from "@medusajs/framework/types"
import type { ListedField, ListImportMode, ListUse } from "../vocabulary"

/** Values that one thing is true of: domains of throw-away mail, addresses of proxies, whatever a merchant collects. */
export interface AdminList {
  id: string
  name: string
  use: ListUse
  /** What its values are. */
  type: ListedField
  /** How many values it has; a range of addresses is one. */
  size: number
  /** It comes with the plugin and cannot be changed. */
  built_in: boolean
  /** Where its values are from, as the admin says it. */
  source: string | null
  created_by: string | null
  created_at: string
  updated_at: string
}

export interface AdminListResponse {
  list: AdminList
}

export type AdminListListResponse = PaginatedResponse<{ lists: AdminList[] }>

export interface AdminCreateList {
  name: string
  use?: ListUse
  type: ListedField
  source?: string | null
}

export type AdminUpdateList = Partial<AdminCreateList>

/** The fields of the form beside `file`, for `POST /admin/blacklist/lists/:id/import`. */
export interface AdminListImportFields {
  mode?: ListImportMode
}

/** What became of the lines of a file that have a value. */
export interface AdminListImportSummary {
  added: number
  /** On the list already, or earlier in the file, in whatever spelling. */
  existing: number
  /** On the list before and not in the file; with `mode: replace` only. */
  removed: number
  invalid: number
  /** The first 1,000 errors. `row` is the line of the file. */
  errors: { row: number; field: string | null; message: string }[]
}

export interface AdminListImportResponse {
  list: AdminList
  summary: AdminListImportSummary
}

/** `GET /admin/blacklist/lists/:id/contains`. */
export interface AdminListContainsResponse {
  contains: boolean
}
