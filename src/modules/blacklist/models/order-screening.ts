import { model } from "@medusajs/framework/utils"
import type { RiskSignal } from "../../../types/risk"
import { HOLD_STATUSES, OUTCOMES, RISK_LEVELS } from "../../../types/vocabulary"

/**
 * One order as staff look for it: a copy of what core and the plugin know of it, which
 * `persistence/order-screenings` keeps. Its total and its search words are columns by hand: see the migration.
 */
const OrderScreening = model.define(
  { name: "BlacklistOrderScreening", tableName: "blacklist_order_screening" },
  {
    order_id: model.text().primaryKey(),
    display_id: model.number().nullable(),
    /** When the order was placed. */
    placed_at: model.dateTime(),
    customer_id: model.text().nullable(),
    email: model.text().nullable(),
    customer_name: model.text().nullable(),
    currency_code: model.text(),
    sales_channel_id: model.text().nullable(),
    /** Whether it was looked at: at the checkout, or by a check since. */
    screened: model.boolean().default(false),
    suspicious: model.boolean().default(false),
    outcome: model.enum([...OUTCOMES]).nullable(),
    hold: model.enum([...HOLD_STATUSES]).nullable(),
    score: model.number().nullable(),
    level: model.enum([...RISK_LEVELS]).nullable(),
    /** What the score is the sum of, as of the checkout. */
    signals: model.json<RiskSignal[]>().nullable(),
    /** The decision that is shown: the newest that flagged it, else the newest. */
    decision_id: model.text().nullable(),
    /** When a check last found nothing. */
    checked_at: model.dateTime().nullable(),
  }
)

export default OrderScreening
