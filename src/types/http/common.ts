export interface PaginatedAnswer {
  count: number
  limit: number
  offset: number
}

export interface AdminDeleteAnswer {
  id: string
  object: string
  deleted: boolean
}
