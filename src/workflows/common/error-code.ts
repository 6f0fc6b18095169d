/**
 * The kind of an error without its message, which may repeat the values of a statement: its code
 * (PostgreSQL's, Node's) or its name. Workflows hand errors on as plain objects.
 */
export function errorCode(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return [code, name].find((word): word is string => typeof word === "string") ?? "unknown"
}
