import type { MedusaResponse } from "@medusajs/framework/http"

/** What is asked for does not fit what something is by now. */
export interface AdminInvalidState {
  type: "invalid_state"
  message: string
}

const isInvalidState = (error: unknown): error is AdminInvalidState =>
  (error as Partial<AdminInvalidState> | null | undefined)?.type === "invalid_state"

/**
 * Answers a MedusaError of the type `invalid_state` with status 422. Core's error handler does not know the
 * type and would answer 500.
 */
export async function answerInvalidState<Body>(
  res: MedusaResponse<Body | AdminInvalidState>,
  work: () => Promise<void>
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isInvalidState(error)) throw error
    res.status(422).json({ type: error.type, message: error.message })
  }
}
