import { CardOutcome } from "./cards"

export const BANK_METHODS = [
  "initiate",
  "update",
  "authorize",
  "capture",
  "cancel",
  "refund",
  "delete",
  "confirm",
  "webhook",
] as const

export type BankMethod = (typeof BANK_METHODS)[number]

export type BankStatus =
  | "created"
  | "requires_more"
  | "declined"
  | "authorized"
  | "captured"
  | "refunded"
  | "canceled"
  | "deleted"

export interface BankSession {
  session_id: string
  status: BankStatus
  outcome: CardOutcome
  amount: number
  currency_code: string
  /** Money the bank keeps reserved for the shop at this moment. */
  held_amount: number
  captured_amount: number
  refunded_amount: number
  /** The shopper passed 3-D Secure. */
  confirmed: boolean
  calls: { method: BankMethod; at: string }[]
}

type Opening = Pick<BankSession, "session_id" | "outcome" | "amount" | "currency_code">

const LEDGER = Symbol.for("blacklist-demo-store.bank")

/**
 * One ledger per process however often this file is loaded (as TypeScript by a test, as
 * JavaScript by the built store). It forgets everything on a restart.
 */
const ledger = (): Map<string, BankSession> => {
  const shared = globalThis as unknown as Record<symbol, Map<string, BankSession>>
  return (shared[LEDGER] ??= new Map())
}

/** The bank behind the demo card: what it was asked and what money it holds. */
export const demoBank = {
  all: (): BankSession[] => [...ledger().values()],

  get: (sessionId: string): BankSession | undefined => ledger().get(sessionId),

  /** The calls made for a session, in order: `["initiate", "authorize", "cancel"]`. */
  calls: (sessionId: string): BankMethod[] =>
    ledger()
      .get(sessionId)
      ?.calls.map(({ method }) => method) ?? [],

  /** The money reserved for a session; zero once it was captured or released. */
  held: (sessionId: string): number => ledger().get(sessionId)?.held_amount ?? 0,

  clear: () => ledger().clear(),

  /** What the shopper does on the bank's own 3-D Secure page. */
  confirm: (sessionId: string): boolean => {
    const session = ledger().get(sessionId)
    if (!session || session.outcome !== "challenge") {
      return false
    }
    session.confirmed = true
    record(session, "confirm")
    return true
  },
}

export const record = (session: BankSession, method: BankMethod): BankSession => {
  session.calls.push({ method, at: new Date().toISOString() })
  return session
}

/** The session as the bank knows it, or opened anew: after a restart it knows none. */
export const openSession = (opening: Opening): BankSession => {
  const known = ledger().get(opening.session_id)
  if (known) {
    return Object.assign(known, opening)
  }
  const session: BankSession = {
    ...opening,
    status: "created",
    held_amount: 0,
    captured_amount: 0,
    refunded_amount: 0,
    confirmed: false,
    calls: [],
  }
  ledger().set(session.session_id, session)
  return session
}

export const hold = (session: BankSession) => {
  session.status = "authorized"
  session.held_amount = session.amount
}

export const capture = (session: BankSession) => {
  session.status = "captured"
  session.captured_amount = session.amount
  session.held_amount = 0
}

export const refund = (session: BankSession, amount: number) => {
  session.status = "refunded"
  session.refunded_amount += amount
}

/** Gives back what is reserved. Captured money is not given back without a refund. */
export const release = (session: BankSession, status: "canceled" | "deleted") => {
  session.held_amount = 0
  if (session.status !== "captured" && session.status !== "refunded") {
    session.status = status
  }
}
