import type { SuspicionVerdict } from "../../../../types"

/** A verdict that can still be taken back. */
export interface PendingReview {
  id: string
  /** Whose suspicion it is. */
  name: string
  verdict: SuspicionVerdict
  /** Sends it. */
  send: () => Promise<void>
}

/** For so long a verdict can be taken back: the API has no way to make a suspicion open again. */
export const UNDO_MS = 10_000

const pending = new Map<string, { review: PendingReview; timer: ReturnType<typeof setTimeout> }>()
const listeners = new Set<() => void>()
/** What is pending, as a value that changes when it does; the newest stands last. */
let reviews: ReadonlyMap<string, PendingReview> = new Map()

function changed() {
  reviews = new Map([...pending].map(([id, { review }]) => [id, review]))
  listeners.forEach((listener) => listener())
}

function send(id: string) {
  const waiting = pending.get(id)
  if (!waiting) return
  clearTimeout(waiting.timer)
  pending.delete(id)
  void waiting.review.send()
  changed()
}

/** Whoever leaves the dashboard does not take the verdict back. */
const sendAll = () => [...pending.keys()].forEach(send)

/** Keeps a verdict for a while before it is sent; another one on the same suspicion takes its place. */
export function hold(review: PendingReview): void {
  drop(review.id)
  if (!pending.size) window.addEventListener("pagehide", sendAll)
  pending.set(review.id, { review, timer: setTimeout(() => send(review.id), UNDO_MS) })
  changed()
}

/** Takes a verdict back that was not sent yet. */
export function drop(id: string): void {
  const waiting = pending.get(id)
  if (!waiting) return
  clearTimeout(waiting.timer)
  pending.delete(id)
  changed()
}

export const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const pendingReviews = () => reviews
