/** What the demo bank answers when it is asked for the money. */
export const CARD_OUTCOMES = ["approved", "declined", "challenge", "unreachable"] as const

export type CardOutcome = (typeof CARD_OUTCOMES)[number]

/** The test cards of the demo bank. They are no real cards and no real bank knows them. */
export const TEST_CARDS: Record<string, CardOutcome> = {
  "4242424242424242": "approved",
  "4000000000000002": "declined",
  "4000000000003220": "challenge",
  "4000000000000119": "unreachable",
}

const digitsOf = (cardNumber: string) => cardNumber.replace(/\D/g, "")

const isOutcome = (value: unknown): value is CardOutcome =>
  CARD_OUTCOMES.includes(value as CardOutcome)

/**
 * The outcome a payment session asks for: by a card number in full, or named outright.
 * A session with neither is approved; a card that is no test card is declined.
 */
export const outcomeOf = (data: Record<string, unknown>): CardOutcome => {
  const digits = typeof data.card_number === "string" ? digitsOf(data.card_number) : ""
  if (digits.length > 4) {
    return TEST_CARDS[digits] ?? "declined"
  }
  return isOutcome(data.outcome) ? data.outcome : "approved"
}

/** Card numbers stay out of the database, even those of test cards. */
export const maskCard = (cardNumber: unknown) =>
  typeof cardNumber === "string" ? `•••• ${digitsOf(cardNumber).slice(-4)}` : undefined
