import { useCustomers } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import type { AdminDecision } from "../../../../types"
import { useOrderNumbers } from "../../../ui/hooks/use-names"
import { distinctIds, fullName, type Named } from "../../../ui/lib/names"

/** A decision with everything that it names only by id. */
export interface CheckoutView {
  /** The decision's: a table's row is known by it. */
  id: string
  decision: AdminDecision
  /** What to call the shopper: the customer's name, else the masked e-mail. */
  name: string
  /** Where the customer has a page. */
  customerId: string | null
  order: Named
}

/** Fetches customers and orders once for all of the given decisions. */
export const useCheckoutViews = (decisions: AdminDecision[]): CheckoutView[] => {
  const { t } = useTranslation("blacklist")
  const { orderOf } = useOrderNumbers(decisions.map(({ order_id }) => order_id))
  const ids = distinctIds(decisions.map(({ customer_id }) => customer_id))
  const { customers } = useCustomers(
    { id: ids, limit: ids.length, fields: "id,email,first_name,last_name" },
    { enabled: ids.length > 0 }
  )
  return decisions.map((decision) => {
    const customer = customers?.find(({ id }) => id === decision.customer_id)
    return {
      id: decision.id,
      decision,
      name: (customer && fullName(customer)) || decision.email || t("checkouts.unknown"),
      customerId: customer?.id ?? null,
      order: decision.order_id ? orderOf(decision.order_id) : null,
    }
  })
}
