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
