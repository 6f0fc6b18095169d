/** What a list shows may be older than what was just saved, until it is fetched again. */
export const newest = <T extends { updated_at: string }>(row: T, saved: T | undefined): T =>
  saved && saved.updated_at > row.updated_at ? saved : row
