import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Outcome } from "../../../types/vocabulary"

/** A decision that has just learnt which order its cart became. */
export interface SettledDecision {
  id: string
  order_id: string
  outcome: Outcome
  rescreen_due: boolean
}

/** A checkout that takes longer than this has failed, and its decision waits for no order. */
const SETTLING_PERIOD = "1 day"

/** Decisions that were kept, as far as the generated methods do not do. */
export class Decisions {
  constructor(private readonly knex: Knex) {}

  /** Carts whose decision at completion has no order yet, though one may exist by now. */
  async unsettledCartIds(): Promise<string[]> {
    const { rows } = await this.knex.raw<{ rows: { cart_id: string }[] }>(
      `select distinct cart_id from blacklist_decision
        where stage = 'complete_cart' and outcome <> 'refuse' and order_id is null
          and cart_id is not null and deleted_at is null
          and created_at > now() - interval '${SETTLING_PERIOD}'`
    )
    return rows.map(({ cart_id }) => cart_id)
  }

  /**
   * Writes the order onto the decisions of its cart and returns those that did not know it yet: of
   * several processes that try, one gets each decision.
   */
  async settle(links: { cart_id: string; order_id: string }[]): Promise<SettledDecision[]> {
    const { rows } = await this.knex.raw<{ rows: SettledDecision[] }>(
      `update blacklist_decision d
          set order_id = l.order_id, suspicion_due = (d.outcome = 'flag'), updated_at = now()
         from unnest(?::text[], ?::text[]) as l (cart_id, order_id)
        where d.cart_id = l.cart_id and d.stage = 'complete_cart' and d.outcome <> 'refuse'
          and d.order_id is null and d.deleted_at is null
        returning d.id, d.order_id, d.outcome, d.rescreen_due`,
      [links.map(({ cart_id }) => cart_id), links.map(({ order_id }) => order_id)]
    )
    return rows
  }

  /**
   * Deletes a decision and takes back the hits it counted, as if the checkout had not been tried. An
   * early look that let the shopper through counted none: see `recordDecisionStep`.
   */
  async withdraw(id: string): Promise<void> {
    return await this.knex.transaction(async (transaction) => {
      await transaction.raw(
        `update blacklist_entry set hit_count = hit_count - 1
          where hit_count > 0
            and id in (select unnest(reason_ids) from blacklist_decision
                        where id = ? and (stage <> 'payment_session' or outcome = 'refuse'))`,
        [id]
      )
      await transaction("blacklist_decision").where({ id }).del()
    })
  }

  /** Deletes decisions made before the given moment; answers how many. */
  async forget(before: Date): Promise<number> {
    const { rowCount } = await this.knex.raw(
      "delete from blacklist_decision where created_at < ? and not (rescreen_due and order_id is not null)",
      [before]
    )
    return rowCount
  }
}
