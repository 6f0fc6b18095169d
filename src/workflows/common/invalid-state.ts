import { MedusaError } from "@medusajs/framework/utils"

/** The kind of an error that Medusa has no word for: what is asked for does not fit the state things are in. */
const INVALID_STATE = "invalid_state"

/** An error that the plugin's routes answer with 422. */
export const invalidState = (message: string): MedusaError =>
  new MedusaError(INVALID_STATE, message)

/** Whether an error is one; as a workflow hands it on, too. */
export const isInvalidState = (error: unknown): error is { type: string; message: string } =>
  (error as { type?: unknown } | null | undefined)?.type === INVALID_STATE
