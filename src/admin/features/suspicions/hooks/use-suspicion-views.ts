import { useCustomers } from "@medusajs/dashboard/hooks"
import type { AdminCustomer } from "@medusajs/framework/types"
import type { AdminSuspicion } from "../../../../types"
import { useCountryNames, useOrderNumbers, useUserNames } from "../../../ui/hooks/use-names"
import { distinctIds, type Named } from "../../../ui/lib/names"
import { useSources } from "../../sources/hooks/use-sources"
import { addressLine } from "../lib/suspicion"

/** A suspicion with everything that it names only by id. */
export interface SuspicionView {
  /** The suspicion's own: a table's row is known by it. */
  id: string
  suspicion: AdminSuspicion
  /** Undefined where there is no such customer, or the request failed. */
  customer: Pick<AdminCustomer, "id" | "email" | "first_name" | "last_name"> | undefined
  address: string
  /** The order it is about. */
  order: Named
  /** The rule or entry that put it on the list. */
  origin: Named
  /** Null while the name is loading, undefined where it is unknown. */
  createdBy: string | null | undefined
  reviewedBy: string | null | undefined
  assignedTo: string | null | undefined
}

/** Fetches customers, orders, rules and team members once for all of the given suspicions. */
export const useSuspicionViews = (suspicions: AdminSuspicion[]): SuspicionView[] => {
  const { nameOfCountry } = useCountryNames()
  const { orderOf } = useOrderNumbers(suspicions.map(({ order_id }) => order_id))
  const { sourceOf } = useSources(suspicions.map(({ source_id }) => source_id))
  const { nameOfUser } = useUserNames(
    suspicions.flatMap((one) => [one.created_by, one.reviewed_by, one.assigned_to])
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
    order: suspicion.order_id ? orderOf(suspicion.order_id) : null,
    origin: suspicion.source_id ? sourceOf(suspicion.source_id) : null,
    createdBy: suspicion.created_by ? nameOfUser(suspicion.created_by) : undefined,
    assignedTo: suspicion.assigned_to ? nameOfUser(suspicion.assigned_to) : undefined,
    reviewedBy: suspicion.reviewed_by ? nameOfUser(suspicion.reviewed_by) : undefined,
  }))
}
