/** PostgreSQL's code for a row that a unique index refuses. */
const UNIQUE_VIOLATION = "23505"

/** Whether a row could not be written because another one has what may be there only once. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION
