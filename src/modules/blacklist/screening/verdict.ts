import type { Reason, ReasonAction, Verdict } from "../../../types/decision"
import type { BlacklistOptions } from "../../../types/options"
import type { Outcome, ReasonType } from "../../../types/vocabulary"

const OUTCOME_OF: Record<ReasonAction, Outcome> = {
  allow: "allow",
  flag: "flag",
  block: "refuse",
  refuse: "refuse",
  blacklist: "refuse",
}

/** The outcome of reasons that stand in the order of precedence: the first enforced one wins. */
export function conclude(reasons: Reason[]): Verdict {
  const decisive = reasons.find(({ mode }) => mode === "enforce")
  return {
    outcome: decisive ? OUTCOME_OF[decisive.action] : "allow",
    // A checkout that is let through with only monitored hits had nothing applied to it.
    enforced: decisive !== undefined || reasons.length === 0,
    reasons,
  }
}

/**
 * The verdict where something around the decision failed: what the store knows still
 * holds, and the failure stands beside it. Only a checkout that would pass is left to `onError`.
 */
export const despiteFailure = (verdict: Verdict, failed: Verdict): Verdict => ({
  ...(verdict.outcome === "allow" ? failed : verdict),
  reasons: [...verdict.reasons, ...failed.reasons],
})

/** The same verdict about an order that is placed already: nothing is refused any more, but flagged. */
export const forPlacedOrder = (verdict: Verdict): Verdict =>
  verdict.outcome === "refuse" ? { ...verdict, outcome: "flag" } : verdict

/** The verdict where screening itself failed: the merchant's choice, with the failure as reason. */
export const decideOnError = (error: string, onError: BlacklistOptions["onError"]): Verdict => ({
  outcome: onError === "refuse" ? "refuse" : "allow",
  enforced: true,
  reasons: [
    {
      type: "error",
      id: null,
      name: null,
      action: onError,
      mode: "enforce",
      detail: { error },
    },
  ],
})

/** Whether the screening itself failed. */
export const hasError = ({ reasons }: Verdict): boolean =>
  reasons.some(({ type }) => type === "error")

/** Whether a verdict is kept: every refusal, flag and error, and hits that were only monitored. */
export const isKept = (verdict: Verdict): boolean =>
  verdict.outcome !== "allow" || !verdict.enforced || hasError(verdict)

/** Ids of the reasons of one type, each once. */
export const reasonIds = ({ reasons }: Verdict, type?: ReasonType): string[] => [
  ...new Set(
    reasons.flatMap((reason) => (reason.id && (!type || reason.type === type) ? [reason.id] : []))
  ),
]
