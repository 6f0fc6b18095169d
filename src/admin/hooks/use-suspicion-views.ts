import type { AdminCustomer } from "@medusajs/framework/types"
import { useCustomers } from "@medusajs/dashboard/hooks"
import type { AdminSuspicion } from "../../types/http"
import { distinctIds } from "../lib/distinct"
import { addressLine } from "../lib/suspicion"
import { useCountryNames } from "./use-country-names"
import { useOrderNumbers } from "./use-order-numbers"
import { type Source, useSources } from "./use-sources"
import { useUserNames } from "./use-user-names"

/** A suspicion with everything that it names only by id. */
export interface SuspicionView {
  /** The suspicion's own: a table's row is known by it. */
  id: string
  suspicion: AdminSuspicion
  /** Undefined where there is no such customer (any more). */
  customer: Pick<AdminCustomer, "id" | "email" | "first_name" | "last_name"> | undefined
  address: string
  /** Undefined while it is on the way, null where there is none (any more). */
  orderNumber: string | null | undefined
  /** The rule or entry that put it on the list. */
  origin: Source
  /** Null while the name is on the way, undefined where nobody did it. */
  createdBy: string | null | undefined
  reviewedBy: string | null | undefined
}

/** Fetches customers, orders, rules and team members once for all of the given suspicions. */
export const useSuspicionViews = (suspicions: AdminSuspicion[]): SuspicionView[] => {
  const { nameOfCountry } = useCountryNames()
  const { numberOfOrder } = useOrderNumbers(suspicions.map(({ order_id }) => order_id))
  const { sourceOf } = useSources(suspicions.map(({ source_id }) => source_id))
  const { nameOfUser } = useUserNames(
    suspicions.flatMap(({ created_by, reviewed_by }) => [created_by, reviewed_by])
  )
  const ids = distinctIds(suspicions.map(({ customer_id }) => customer_id))
  const { customers } = useCustomers(
    { id: ids, limit: ids.length, fields: "id,email,first_name,last_name" },
    { enabled: ids.length > 0 }
  )

  return suspicions.map((suspicion) => ({
    id: suspicion.id,
    suspicion,
    customer: customers?.find(({ id }) => id === suspicion.customer_id),
    address: addressLine(suspicion, nameOfCountry),
    orderNumber: suspicion.order_id && numberOfOrder(suspicion.order_id),
    origin: suspicion.source_id ? sourceOf(suspicion.source_id) : null,
    createdBy: suspicion.created_by ? nameOfUser(suspicion.created_by) : undefined,
    reviewedBy: suspicion.reviewed_by ? nameOfUser(suspicion.reviewed_by) : undefined,
  }))
}
