/**
 * What is known by its id alone, by its name and with the page it has: `gone` where it was deleted,
 * null where nothing is known of it or it could not be asked for.
 */
export type Named = { name: string; to: string } | "pending" | "gone" | null

/** The page of what can be named. */
export const pageOf = (named: Named): string | undefined =>
  typeof named === "object" ? named?.to : undefined
