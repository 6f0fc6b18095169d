import type { ReasonType } from "../../../types/vocabulary"
import type { Verdict } from "../../../types/decision"

/** Whether a verdict is kept: every refusal, flag and error, and hits that were only monitored. */
export const isKept = ({ outcome, enforced, reasons }: Verdict): boolean =>
  outcome !== "allow" || !enforced || reasons.some(({ type }) => type === "error")

/** Ids of the reasons of one type, each once. */
export const reasonIds = ({ reasons }: Verdict, type?: ReasonType): string[] => [
  ...new Set(
    reasons.flatMap((reason) => (reason.id && (!type || reason.type === type) ? [reason.id] : []))
  ),
]
