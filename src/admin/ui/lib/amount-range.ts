/** A range as the API takes it; either end may be open. */
export interface AmountRange {
  $gte?: number
  $lte?: number
}

const FROM = "≥"
const TO = "≤"
const BETWEEN = "–"
const NUMBER = "\\d+(?:\\.\\d+)?"
const WRITTEN = new RegExp(
  `^(?:${FROM} (?<from>${NUMBER})|${TO} (?<to>${NUMBER})|(?<low>${NUMBER}) ${BETWEEN} (?<high>${NUMBER}))$`
)

const amountIn = (text: string) => {
  const amount = text.trim() === "" ? NaN : Number(text)
  return Number.isFinite(amount) && amount >= 0 ? amount : undefined
}

/**
 * What a list's filter holds: the words on its pill, because a pill of the dashboard writes only one
 * end of a range. Undefined where neither field holds an amount.
 *
 * @example writeAmountRange("10", "") // "≥ 10"
 */
export const writeAmountRange = (from: string, to: string): string | undefined => {
  const [low, high] = [amountIn(from), amountIn(to)]
  if (low === undefined) return high === undefined ? undefined : `${TO} ${high}`
  return high === undefined ? `${FROM} ${low}` : `${low} ${BETWEEN} ${high}`
}

/** Reads what `writeAmountRange` wrote; an empty range of anything else. */
export const readAmountRange = (written: unknown): AmountRange => {
  // JSON makes a number of a bare one that somebody wrote into the address.
  const { from, to, low, high } = WRITTEN.exec(String(written))?.groups ?? {}
  const [$gte, $lte] = [from ?? low, to ?? high]
  return {
    ...($gte !== undefined && { $gte: Number($gte) }),
    ...($lte !== undefined && { $lte: Number($lte) }),
  }
}
