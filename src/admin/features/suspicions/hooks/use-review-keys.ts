import { useLocation, useNavigate } from "react-router-dom"
import type { AdminSuspicion, SuspicionVerdict } from "../../../../types"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import { useShortcuts } from "../../../ui/hooks/use-shortcuts"
import { useNeighbours } from "./use-neighbours"
import { useQuickReview } from "./use-quick-review"

const LIST = "/blacklist/suspicions"

/** Leads from one suspicion to another, with the list's state in the URL. */
const useOpenSuspicion = () => {
  const navigate = useNavigate()
  const { search } = useLocation()
  return (id: string | undefined) => void navigate(`${LIST}${id ? `/${id}` : ""}${search}`)
}

/** `j` and `k` lead to the next and the previous suspicion, also while the one that is open is on its way. */
export function useBrowseKeys(id: string): void {
  const { next, previous } = useNeighbours(id)
  const open = useOpenSuspicion()
  useShortcuts({
    j: next ? () => open(next) : undefined,
    k: previous ? () => open(previous) : undefined,
  })
}

/**
 * The keys of a suspicion that is open: `c` confirms, `d` dismisses, `b` bans.
 *
 * @param takeComment - takes what was typed out of the form, which has nothing unsaved then; undefined where
 * nothing was
 */
export function useReviewKeys(
  suspicion: AdminSuspicion,
  takeComment: () => string | null | undefined
): void {
  const { next } = useNeighbours(suspicion.id)
  const open = useOpenSuspicion()
  const review = useQuickReview()
  const { can } = usePermissions()
  const mayReview = can("blacklist_suspicion:update")
  const mayBan = mayReview && can("blacklist_customer_status:update")

  const decide = (verdict: SuspicionVerdict, isBanning = false) => {
    review(suspicion, { verdict, isBanning, comment: takeComment() })
    // The form asks before it is left until it was drawn without unsaved changes.
    setTimeout(() => open(next))
  }
  useShortcuts({
    c: mayReview ? () => decide("confirmed") : undefined,
    d: mayReview ? () => decide("dismissed") : undefined,
    b: mayBan ? () => decide("confirmed", true) : undefined,
  })
}

/** On the list, `j` opens the first suspicion. */
export function useListKeys(): void {
  const { pathname } = useLocation()
  const { next } = useNeighbours(undefined)
  const open = useOpenSuspicion()
  const isList = pathname.endsWith(LIST)
  useShortcuts({ j: isList && next ? () => open(next) : undefined })
}
