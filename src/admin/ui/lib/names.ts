/** The ids that are there, each once. A form holds an empty one until something is chosen. */
export const distinctIds = (ids: (string | null | undefined)[]): string[] => [
  ...new Set(ids.flatMap((id) => id || [])),
]

/**
 * What is known by its id alone, by its name and with the page it has: `gone` where it was deleted,
 * null where nothing is known of it or it could not be asked for.
 */
export type Named = { name: string; to: string } | "pending" | "gone" | null

/** The page of what can be named. */
export const pageOf = (named: Named): string | undefined =>
  typeof named === "object" ? named?.to : undefined

export interface Person {
  email: string
  first_name?: string | null
  last_name?: string | null
}

/** A person's name, or an empty string where none is known. */
export const fullName = (person: Omit<Person, "email">) =>
  [person.first_name, person.last_name].filter(Boolean).join(" ")

/** What to call a person: the name, else the e-mail. */
export const nameOf = (person: Person) => fullName(person) || person.email
