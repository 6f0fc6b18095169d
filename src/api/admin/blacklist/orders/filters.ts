import type { z } from "@medusajs/framework/zod"
import { HOLD_STATUSES, RISK_LEVELS } from "../../../../types"
import { idOrIds, momentRange, oneOrMany, plainText } from "../utils/schema"

/**
 * The filters of the list of orders.
 *
 * @param yesOrNo - how the place where they stand spells a boolean
 */
export const orderFilters = <YesOrNo extends z.ZodType<boolean, unknown>>(yesOrNo: YesOrNo) => ({
  suspicious: yesOrNo.optional(),
  screened: yesOrNo.optional(),
  hold: oneOrMany(HOLD_STATUSES).optional(),
  level: oneOrMany(RISK_LEVELS).optional(),
  customer_id: idOrIds("customer_id").optional(),
  sales_channel_id: idOrIds("sales_channel_id").optional(),
  created_at: momentRange("created_at").optional(),
  q: plainText("q").trim().max(200).optional(),
})
