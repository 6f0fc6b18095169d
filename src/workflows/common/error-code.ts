import { MedusaError } from "@medusajs/framework/utils"

/**
 * The kind of an error without its message, which may repeat the values of a statement: its code
 * (PostgreSQL's, Node's) or its name. Workflows hand errors on as plain objects.
 */
export function errorCode(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return [code, name].find((word): word is string => typeof word === "string") ?? "unknown"
}

/** Whether an error says that what was asked for is not there; as a workflow hands it on, too. */
export const isNotFound = (error: unknown): boolean =>
  (error as { type?: unknown } | null | undefined)?.type === MedusaError.Types.NOT_FOUND
