import type { DecisionRecord, Reason } from "../../../../types"

/** The reason that decided; where nothing was enforced, the first one that would have. */
export const decisiveReason = ({
  reasons,
  decided_by,
}: Pick<DecisionRecord, "reasons" | "decided_by">): Reason | undefined =>
  reasons.find(({ type, id }) => type === decided_by?.type && id === decided_by.id) ?? reasons[0]
