export interface PaginatedResponse {
  count: number
  limit: number
  offset: number
}

export interface AdminDeleteResponse {
  id: string
  object: string
  deleted: boolean
}
