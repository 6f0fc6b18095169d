import type { BlacklistAfter, Period } from "../../../types"

type Column<V> = V extends Period | BlacklistAfter ? Record<string, unknown> : V

/** The fields of a rule as the generated methods take them: JSON has any keys, a period has its two. */
export const columnsOf = <T extends object>(fields: T) =>
  fields as unknown as { [K in keyof T]: Column<T[K]> }
