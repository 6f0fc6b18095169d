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

/** What a shopper has of the type of a list. */
export function valuesOf(type: ListedField, shopper: Shopper): string[] {
  switch (type) {
    case "email":
      return shopper.email ? [shopper.email] : []
    case "email_domain":
      return shopper.email_domains
    case "phone":
      return shopper.phones
    case "ip":
    case "ip_range":
      return shopper.ip ? [shopper.ip] : []
  }
}

/** Two values may have one hash: what was found by it is compared. */
const isOwn = ({ type, value }: ListFinding, shopper: Shopper): boolean =>
  value === null || (type !== "ip_range" && valuesOf(type, shopper).includes(value))

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
