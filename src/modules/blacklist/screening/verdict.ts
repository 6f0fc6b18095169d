import type { DecidedBy, Reason, ReasonAction, Verdict } from "../../../types/decision"
import type { BlacklistOptions } from "../../../types/options"
import {
  type CheckName,
  LET_THROUGH_ONCE,
  type Outcome,
  type ReasonType,
} from "../../../types/vocabulary"

const OUTCOME_OF: Record<ReasonAction, Outcome> = {
  allow: "allow",
  flag: "flag",
  block: "refuse",
  refuse: "refuse",
  blacklist: "refuse",
}

const METHOD_CHECK: CheckName = "payment_method"

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

/** What a reason does where it decides: a placed order that would have been refused is flagged. */
const decides = ({ action, mode }: Reason, outcome: Outcome): boolean => {
  const own = OUTCOME_OF[action]
  return mode === "enforce" && (own === outcome || (outcome === "flag" && own === "refuse"))
}

/** The reason that decided: the first of the outcome's own kind; null where nothing was enforced. */
export function decidedBy({ outcome, reasons }: Verdict): DecidedBy | null {
  const decisive = reasons.find((reason) => decides(reason, outcome))
  return decisive ? { type: decisive.type, id: decisive.id } : null
}

/** The verdict where an admin lets a checkout pass once that is refused: every reason still stands. */
export const letThrough = ({ reasons }: Verdict, passId: string): Verdict =>
  conclude([
    {
      type: "check",
      id: passId,
      name: LET_THROUGH_ONCE,
      action: "allow",
      mode: "enforce",
      detail: {},
    },
    ...reasons,
  ])

/** Whether nothing but the payment method is refused: with another one the checkout would pass. */
export const refusesOnlyMethod = ({ outcome, reasons }: Verdict): boolean =>
  outcome === "refuse" &&
  reasons.every(
    ({ type, id, action, mode }) =>
      mode !== "enforce" ||
      OUTCOME_OF[action] !== "refuse" ||
      (type === "check" && id === METHOD_CHECK)
  )

/** Whether an admin's pass let it through. */
const isLetThrough = ({ outcome, reasons: [first] }: Verdict): boolean =>
  outcome === "allow" && first?.type === "check" && first.name === LET_THROUGH_ONCE

/** Whether the screening itself failed. */
export const hasError = ({ reasons }: Verdict): boolean =>
  reasons.some(({ type }) => type === "error")

/** Whether a verdict is kept: every refusal, flag, error and pass, and hits that were only monitored. */
export const isKept = (verdict: Verdict): boolean =>
  verdict.outcome !== "allow" || !verdict.enforced || hasError(verdict) || isLetThrough(verdict)

/** Ids of the reasons of one type, each once. */
export const reasonIds = ({ reasons }: Verdict, type?: ReasonType): string[] => [
  ...new Set(
    reasons.flatMap((reason) => (reason.id && (!type || reason.type === type) ? [reason.id] : []))
  ),
]
