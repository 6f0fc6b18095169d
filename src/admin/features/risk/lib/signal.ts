import type { FiredSignal } from "../../../../types"

/** Points with their sign; the minus is a real one. */
export const pointsText = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`)

/** The text of a signal; that of some depends on how it fired. */
export const signalKey = ({ id, detail }: Pick<FiredSignal, "id" | "detail">) => {
  if (id === "address_mismatch") {
    return `risk.signals.${id}.${detail.differs === "country" ? "country" : "address"}` as const
  }
  if (id === "suspected") {
    return `risk.signals.${id}.${detail.suspicion === "confirmed" ? "confirmed" : "open"}` as const
  }
  return `risk.signals.${id}` as const
}
