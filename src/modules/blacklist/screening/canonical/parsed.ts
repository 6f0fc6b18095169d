/**
 * The outcome of reading a value somebody typed.
 *
 * `data` is the canonical form. `issue` is a fragment that follows the name of the field
 * ("email is not a valid e-mail address"). It never repeats the value: values are personal
 * data and issues end up in answers and logs.
 */
export type Parsed<T> = { success: true; data: T } | { success: false; issue: string }

/** A value that could be read, in its canonical form. */
export function parsed<T>(data: T): Parsed<T> {
  return { success: true, data }
}

/** A value that could not be read, and why, without the value. */
export function unparsable(issue: string): { success: false; issue: string } {
  return { success: false, issue }
}
