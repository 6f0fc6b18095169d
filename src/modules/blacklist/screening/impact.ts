import {
  ADDRESS_FIELDS,
  type BanScope,
  CONDITION_FIELDS,
  type ConditionField,
  type EntryAction,
  type ListedField,
} from "../../../types/vocabulary"
import type { CanonicalConditions } from "./conditions"
import type { AddressFacts } from "./facts"
import { matchEntry } from "./match"
import type { Shopper } from "./shopper"

/** A customer whom a status is about, with what a ban recognises the person by; canonical. */
export interface NamedPerson {
  customer_id: string
  emails: string[]
  phones: string[]
}

/** What would be saved: entries, or a status of customers and how far it reaches. */
export type ImpactSubject =
  | { entries: { conditions: CanonicalConditions; action: EntryAction }[] }
  | { people: NamedPerson[]; scope: readonly BanScope[] }

/** Whether the subject names a shopper. */
export function namingOf(subject: ImpactSubject): (shopper: Shopper) => boolean {
  if ("entries" in subject) {
    return (shopper) =>
      subject.entries.some(
        ({ conditions, action }) => matchEntry(conditions, action, shopper) !== null
      )
  }
  const { people, scope } = subject
  const within = (part: BanScope, values: string[]) => new Set(scope.includes(part) ? values : [])
  const ids = within(
    "customer",
    people.map(({ customer_id }) => customer_id)
  )
  const emails = within(
    "email",
    people.flatMap((person) => person.emails)
  )
  const phones = within(
    "phone",
    people.flatMap((person) => person.phones)
  )
  return ({ customer_id, logged_in_customer_id, email, phones: given }) =>
    ids.has(customer_id ?? "") ||
    ids.has(logged_in_customer_id ?? "") ||
    emails.has(email ?? "") ||
    given.some((phone) => phones.has(phone))
}

/**
 * Who a shopper is when customers are counted: the e-mail, however often it ordered. A customer whom
 * the subject is about is one, whatever e-mail an order of the record has.
 */
export function personOf(subject: ImpactSubject): (shopper: Shopper) => string | null {
  const people = "people" in subject ? subject.people : []
  const known = new Map(people.map((person) => [person.customer_id, nameOf(person)]))
  return ({ customer_id, email }) => known.get(customer_id ?? "") ?? email ?? customer_id
}

const nameOf = ({ emails, customer_id }: NamedPerson) => emails[0] ?? customer_id

/** The customers whom a subject is about, counted also where they have no order. */
export const peopleOf = (subject: ImpactSubject): string[] =>
  "people" in subject ? subject.people.map(nameOf) : []

/** What has to be read of an order to tell whether a subject names it. */
export interface OrderParts {
  /** Fields of both addresses. */
  address: (keyof AddressFacts)[]
  /** The phone of the customer's record. */
  customer: boolean
  /** Where the storefront's requests came from. */
  origin: boolean
}

/** With the company, which may be a pick-up point's: strangers share its street. */
const STREET = ["address_1", "address_2", "company", "city", "postal_code", "country_code"] as const

/** What a field is read from, where that is not itself. */
const READ_FROM: Partial<Record<ConditionField, readonly (keyof AddressFacts)[]>> = {
  phone: ["phone", "country_code"],
  street: STREET,
  house_number: STREET,
  postal_code: ["postal_code", "country_code"],
  province: ["province", "country_code"],
}

/** The lists that entries of a subject name. */
export const listsNamedBy = (subject: ImpactSubject): string[] =>
  "entries" in subject
    ? [...new Set(subject.entries.flatMap(({ conditions }) => conditions.list_id ?? []))]
    : []

/**
 * The parts of an order that a subject is compared with: of a hundred thousand, nothing else is read.
 *
 * @param listed - what the lists that the subject names are of
 */
export function partsOf(subject: ImpactSubject, listed: ListedField[] = []): OrderParts {
  const fields = new Set<ConditionField>(
    "entries" in subject
      ? CONDITION_FIELDS.filter((field) =>
          subject.entries.some(({ conditions }) => conditions[field] !== undefined)
        )
      : subject.scope.includes("phone")
        ? ["phone", "customer_id"]
        : ["customer_id"]
  )
  for (const field of listed) fields.add(field)
  const places: readonly ConditionField[] = ADDRESS_FIELDS
  const address = [...fields].flatMap(
    (field) => READ_FROM[field] ?? (places.includes(field) ? [field as keyof AddressFacts] : [])
  )
  return {
    address: [...new Set(address)],
    customer: fields.has("phone"),
    origin: (["ip", "ip_range", "customer_id"] as const).some((field) => fields.has(field)),
  }
}
