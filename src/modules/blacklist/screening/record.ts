import type { ReasonType } from "../../../types/vocabulary"
import type { Verdict } from "../../../types/decision"

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
