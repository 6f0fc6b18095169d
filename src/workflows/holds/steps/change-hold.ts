import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { HoldChecklistItem, HoldStatus } from "../../../types"
import { notHeld, retrieveHeld, retrieveHold } from "../utils/held-order"

export interface TickHoldStepInput {
  order_id: string
  item: HoldChecklistItem
  done: boolean
  /** Id of the user who ticks it. */
  by?: string | null
}

/**
 * Ticks or unticks an item on the checklist of a held order. Compensated by putting that item back.
 *
 * @returns the hold.
 * @throws MedusaError `not_found`; `invalid_state` where the order is not held.
 *
 * @example
 * const hold = tickHoldStep({ order_id: "order_123", item: "customer_identity", done: true })
 */
export const tickHoldStep = createStep(
  "blacklist-tick-hold",
  async ({ order_id, item, done, by }: TickHoldStepInput, { container }) => {
    const { holds } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const ticked = await holds.tick(order_id, item, { done, by: by ?? null })
    if (!ticked) throw await notHeld(order_id, container)
    const former = ticked.former.find((check) => check.item === item)
    return new StepResponse(await retrieveHold(order_id, container), { order_id, former })
  },
  async (undo, { container }) => {
    if (!undo?.former) return
    const { holds } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    await holds.restoreCheck(undo.order_id, undo.former)
  }
)

export interface CommentOnHoldStepInput {
  order_id: string
  /** Absent or empty writes nothing. */
  text?: string | null
  /** Id of the user who writes it. */
  created_by?: string | null
}

/**
 * Writes a comment on a held order. Compensated by deleting it.
 *
 * @returns the hold.
 * @throws MedusaError `not_found`; `invalid_state` where the order is not held.
 *
 * @example
 * const hold = commentOnHoldStep({ order_id: "order_123", text: "She called back: all is well" })
 */
export const commentOnHoldStep = createStep(
  "blacklist-comment-on-hold",
  async ({ order_id, text, created_by }: CommentOnHoldStepInput, { container }) => {
    const { holds } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const hold = await retrieveHeld(order_id, container)
    if (!text) return new StepResponse(hold, null)
    const id = await holds.comment(hold.id, text, created_by ?? null)
    return new StepResponse(await retrieveHold(order_id, container), id)
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).holds.removeComment(id)
  }
)

export interface EndHoldStepInput {
  order_id: string
  status: Exclude<HoldStatus, "held">
  /** Id of the user who ends it. */
  ended_by?: string | null
}

/**
 * Ends the hold of an order. Compensated by holding it again.
 *
 * @returns the hold.
 * @throws MedusaError `not_found`; `invalid_state` where the order is not held.
 *
 * @example
 * const hold = endHoldStep({ order_id: "order_123", status: "released" })
 */
export const endHoldStep = createStep(
  "blacklist-end-hold",
  async ({ order_id, status, ended_by }: EndHoldStepInput, { container }) => {
    const { holds } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    const ended = await holds.end([order_id], status, ended_by ?? null)
    if (!ended.length) throw await notHeld(order_id, container)
    return new StepResponse(
      await retrieveHold(order_id, container),
      ended.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<BlacklistModuleService>(BLACKLIST_MODULE).holds.reopen(ids)
  }
)
