import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { DecisionRecord } from "../../../types/decision"
import type { Outcome, ReasonType } from "../../../types/vocabulary"
import { deleteExpired } from "./delete-expired"
import { deleteAndTotal } from "./overview/totals"

/** A decision as it is written. */
export interface NewDecision extends Omit<DecisionRecord, "decided_by"> {
  decided_by_type: ReasonType | null
  decided_by_id: string | null
  /** What makes another attempt this decision again; null where each is its own. */
  repeat_key: string | null
  reason_types: string[]
  reason_ids: string[]
  search_keys: string[]
  email_key: string | null
  rescreen_due: boolean
  suspicion_due: boolean
}

/** A recorded decision, and how often it was. */
export interface RecordedDecision {
  id: string
  attempts: number
}

/** What the newest attempt says of a decision; what was decided about whom may have changed a little. */
const OF_NEWEST_ATTEMPT = [
  "customer_id",
  "email",
  "amount",
  "raw_amount",
  "currency_code",
  "score",
  "level",
  "signals",
  "reasons",
  "reason_types",
  "reason_ids",
  "email_key",
  "duration_ms",
]

const TABLE = "blacklist_decision"

/** A decision that has just learnt which order its cart became. */
export interface LinkedDecision {
  id: string
  order_id: string
  outcome: Outcome
  rescreen_due: boolean
}

/** A checkout that takes longer than this has failed, and its decision waits for no order. */
const LINKING_PERIOD = "1 day"

const DECISIONS = {
  table: "blacklist_decision",
  id: "id",
  moment: "created_at",
  // What an order still has to be screened for is not done with.
  only: "not (rescreen_due and order_id is not null)",
}

const PASSES = { table: "blacklist_pass", id: "id", moment: "created_at" }

/** Decisions that were kept, as far as the generated methods do not do. */
export class Decisions {
  constructor(private readonly knex: Knex) {}

  /**
   * Writes a decision. Another attempt of the same cart that was refused by the same reason at the same stage is
   * counted on the first one: of parallel attempts as well, in however many processes.
   */
  async record({ amount, reasons, signals, ...decision }: NewDecision): Promise<RecordedDecision> {
    const { fn } = this.knex
    const raw = (sql: string, bindings: string[] = []) => this.knex.raw(sql, bindings)
    const [recorded] = await this.knex(TABLE)
      .insert({
        ...decision,
        id: generateEntityId(undefined, "bldec"),
        amount,
        // What the ORM keeps beside a number, so that no digit is lost.
        raw_amount: amount === null ? null : JSON.stringify({ value: `${amount}`, precision: 20 }),
        reasons: JSON.stringify(reasons),
        signals: JSON.stringify(signals),
        last_attempt_at: fn.now(),
      })
      .onConflict(raw("(repeat_key) where deleted_at is null"))
      .merge({
        ...Object.fromEntries(
          OF_NEWEST_ATTEMPT.map((column) => [column, raw("excluded.??", [column])])
        ),
        search_keys: raw(
          `array(select distinct unnest(${TABLE}.search_keys || excluded.search_keys))`
        ),
        attempts: raw(`${TABLE}.attempts + 1`),
        last_attempt_at: fn.now(),
        updated_at: fn.now(),
      })
      .returning(["id", "attempts"])
    return recorded
  }

  /** Takes one attempt back: the decision goes with its only one. */
  async takeBack(id: string, knex: Knex = this.knex): Promise<void> {
    const lessOne = await knex(TABLE)
      .where({ id })
      .where("attempts", ">", 1)
      .update({ attempts: knex.raw("attempts - 1"), updated_at: knex.fn.now() })
    if (!lessOne) await knex(TABLE).where({ id }).del()
  }

  /** Carts whose decision at completion has no order yet, though one may exist by now. */
  async unlinkedCartIds(): Promise<string[]> {
    const { rows } = await this.knex.raw<{ rows: { cart_id: string }[] }>(
      `select distinct cart_id from blacklist_decision
        where stage = 'complete_cart' and outcome <> 'refuse' and order_id is null
          and cart_id is not null and deleted_at is null
          and created_at > now() - interval '${LINKING_PERIOD}'`
    )
    return rows.map(({ cart_id }) => cart_id)
  }

  /**
   * Writes the order onto the decisions of its cart and returns those that did not know it yet: of
   * several processes that try, one gets each decision.
   */
  async linkOrders(links: { cart_id: string; order_id: string }[]): Promise<LinkedDecision[]> {
    const { rows } = await this.knex.raw<{ rows: LinkedDecision[] }>(
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

  /** Of these entries, those that no decision about the order, or its cart's completion, found yet. */
  async withoutKnownHits(
    { order_id, cart_id }: { order_id: string; cart_id: string | null },
    entryIds: string[]
  ): Promise<string[]> {
    const { rows } = await this.knex.raw<{ rows: { entry_id: string }[] }>(
      `select entry_id from unnest(?::text[]) as entry_id
        where not exists (
          select 1 from blacklist_decision
           where (order_id = ? or cart_id = ? and stage = 'complete_cart' and outcome <> 'refuse')
             and entry_id = any (reason_ids) and deleted_at is null)`,
      [entryIds, order_id, cart_id]
    )
    return rows.map(({ entry_id }) => entry_id)
  }

  /**
   * Takes back a decision's newest attempt and the hits it counted, as if the checkout had not been tried. An
   * early look that let the shopper through counted none, and a check of a placed order only those that
   * no other decision about it found: see `recordDecisionStep`.
   */
  async withdraw(id: string): Promise<void> {
    return await this.knex.transaction(async (transaction) => {
      await transaction.raw(
        `update blacklist_entry e set hit_count = hit_count - 1
           from blacklist_decision d
          where d.id = ? and e.id = any (d.reason_ids) and e.hit_count > 0
            and (d.stage <> 'payment_session' or d.outcome = 'refuse')
            and (d.stage <> 'order_check' or not exists (
                  select 1 from blacklist_decision o
                   where (o.order_id = d.order_id
                          or o.cart_id = d.cart_id and o.stage = 'complete_cart' and o.outcome <> 'refuse')
                     and o.id <> d.id and e.id = any (o.reason_ids) and o.deleted_at is null))`,
        [id]
      )
      await this.takeBack(id, transaction)
    })
  }

  /** How many checkouts of a customer were refused, and how many orders flagged. */
  async countOfCustomer(customerId: string): Promise<{ refused: number; flagged: number }> {
    const { rows } = await this.knex.raw(
      `select count(*) filter (where outcome = 'refuse')::int as refused,
              count(distinct order_id) filter (where outcome = 'flag')::int as flagged
         from blacklist_decision
        where customer_id = ? and enforced and deleted_at is null`,
      [customerId]
    )
    return rows[0]
  }

  /**
   * Deletes decisions made before the given moment, and the passes of that time; answers how many decisions. What
   * they count for in the overview is kept.
   */
  async deleteExpired(before: Date): Promise<number> {
    await deleteExpired(this.knex, PASSES, before)
    return await deleteExpired(this.knex, DECISIONS, before, deleteAndTotal(this.knex))
  }
}
