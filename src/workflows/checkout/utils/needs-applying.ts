import { isKept, reasonIds } from "../../../modules/blacklist/screening/verdict"
import type { DecisionRecord } from "../../../types"

/** Whether a decision leaves anything behind: a record, or the hit of an entry. */
export const needsApplying = (decision: DecisionRecord): boolean =>
  isKept(decision) || hitEntries(decision).length > 0

/**
 * The entries that a decision hits. An entry is hit once a checkout: at the refusal, or when the order is
 * placed. The look at the payment session that lets a shopper through comes before that.
 */
export const hitEntries = (decision: DecisionRecord): string[] =>
  decision.stage === "payment_session" && decision.outcome !== "refuse"
    ? []
    : reasonIds(decision, "entry")
