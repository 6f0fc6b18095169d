/** Rows in pages of so many at most: a statement takes 65,535 parameters and no more. */
export function* inPages<T>(rows: T[], size: number): Generator<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
