import type { ListedField, ListUse } from "../../../../types/vocabulary"
import type { Shopper } from "../shopper"

/** A value on a list that may be one of the shopper's. */
export interface ListFinding {
  /** Of the list. */
  id: string
  use: ListUse
  type: ListedField
  /** Null where the shopper's IP is in a range of the list. */
  value: string | null
}

const given = (value: string | null): string[] => (value ? [value] : [])

const VALUES: Record<ListedField, (shopper: Shopper) => string[]> = {
  email: ({ email }) => given(email),
  email_domain: ({ email_domains }) => email_domains,
  phone: ({ phones }) => phones,
  ip: ({ ip }) => given(ip),
  ip_range: ({ ip }) => given(ip),
}

/** What a shopper has of the type of a list. */
export const valuesOf = (type: ListedField, shopper: Shopper): string[] => VALUES[type](shopper)

/** Two values may have one hash: what was found by it is compared. */
const isOwn = ({ type, value }: ListFinding, shopper: Shopper): boolean =>
  value === null || valuesOf(type, shopper).includes(value)

/** Completes a shopper by the lists that hold something of theirs. */
export const withLists = (shopper: Shopper, found: ListFinding[]): Shopper => ({
  ...shopper,
  list_ids: [...new Set(found.filter((one) => isOwn(one, shopper)).map(({ id }) => id))],
})

/** The lists of a use that hold something of the shopper's. */
export const listsOfUse = (use: ListUse, shopper: Shopper, found: ListFinding[]): string[] => [
  ...new Set(
    found.flatMap((one) => (one.use === use && shopper.list_ids.includes(one.id) ? [one.id] : []))
  ),
]
