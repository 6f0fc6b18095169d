import type { AdminCustomerStatus } from "../../types/http"
import type { Named } from "../lib/named"
import { useSources } from "./use-sources"
import { useUserNames } from "./use-user-names"

/** A customer's status with everything that it names only by id. */
export interface StatusView<TStatus extends AdminCustomerStatus = AdminCustomerStatus> {
  /** The customer's, who has one status: a table's row is known by it. */
  id: string
  status: TStatus
  /** The rule that set it. */
  origin: Named
  /** Null while the name is on the way, undefined where nobody is known to have set it. */
  createdBy: string | null | undefined
}

/** Fetches rules and team members once for all of the given statuses. */
export const useStatusViews = <TStatus extends AdminCustomerStatus>(
  statuses: TStatus[]
): StatusView<TStatus>[] => {
  const { sourceOf } = useSources(statuses.map(({ source_id }) => source_id))
  const { nameOfUser } = useUserNames(statuses.map(({ created_by }) => created_by))

  return statuses.map((status) => ({
    id: status.customer_id,
    status,
    origin: status.source_id ? sourceOf(status.source_id) : null,
    createdBy: status.created_by ? nameOfUser(status.created_by) : undefined,
  }))
}
