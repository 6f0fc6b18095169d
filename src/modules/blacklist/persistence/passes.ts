import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

/** Who holds a pass: the cart that was refused, and whoever comes as the same shopper. */
export interface PassHolder {
  cart_id: string | null
  /** Who is logged in. */
  customer_id: string | null
  /** Keyed hash of the e-mail. */
  email_key: string | null
}

/** A pass as an admin gives it. */
export interface NewPass extends PassHolder {
  created_by: string | null
}

/** What `replace` did: the pass it gave, and those it took away. */
export interface ReplacedPasses {
  given: string | null
  taken: string[]
}

/** How long the shopper's next cart passes in place of the one that was refused. */
const LASTS = "24 hours"

/** A cart whose completion failed without anybody noticing keeps the pass that it has used. */
const HELD = `deleted_at is null
          and (used_at is null or used_by_cart_id = :cart_id)
          and (cart_id = :cart_id
               or expires_at > now() and (customer_id = :customer_id or email_key = :email_key))`

/** The cart's own before one that another cart of the shopper's would need. */
const OLDEST = "order by (cart_id = :cart_id) desc nulls last, created_at limit 1"

/** Passes that admins gave to checkouts which were refused. */
export class Passes {
  constructor(private readonly knex: Knex) {}

  /** The id of a pass that holds; null where there is none. */
  async find(holder: PassHolder): Promise<string | null> {
    const { rows } = await this.knex.raw<{ rows: { id: string }[] }>(
      `select id from blacklist_pass where ${HELD} ${OLDEST}`,
      { ...holder }
    )
    return rows[0]?.id ?? null
  }

  /** Uses a pass up: of parallel completions one gets it. */
  async use(holder: PassHolder): Promise<string | null> {
    const { rows } = await this.knex.raw<{ rows: { id: string }[] }>(
      `update blacklist_pass set used_at = now(), used_by_cart_id = :cart_id, updated_at = now()
        where id = (select id from blacklist_pass where ${HELD} ${OLDEST} for update skip locked)
        returning id`,
      { ...holder }
    )
    return rows[0]?.id ?? null
  }

  /** Gives a pass back: the completion that had used it failed. */
  async giveBack(id: string): Promise<void> {
    await this.knex("blacklist_pass")
      .where({ id })
      .update({ used_at: null, used_by_cart_id: null, updated_at: this.knex.fn.now() })
  }

  /** Takes the pass of a decision away, and gives another one where there is one to give. */
  async replace(decisionId: string, pass: NewPass | null): Promise<ReplacedPasses> {
    return await this.knex.transaction(async (transaction) => {
      // Two requests of one admin at once: the later one's pass holds.
      await transaction("blacklist_decision").where({ id: decisionId }).forUpdate().first("id")
      const taken: { id: string }[] = await transaction("blacklist_pass")
        .where({ decision_id: decisionId, deleted_at: null })
        .update({ deleted_at: transaction.fn.now() })
        .returning("id")
      const given = pass && generateEntityId(undefined, "blpass")
      if (given) {
        await transaction("blacklist_pass").insert({
          ...pass,
          id: given,
          decision_id: decisionId,
          expires_at: transaction.raw(`now() + interval '${LASTS}'`),
        })
      }
      return { given, taken: taken.map(({ id }) => id) }
    })
  }

  /** Puts back what `replace` did. */
  async restore({ given, taken }: ReplacedPasses): Promise<void> {
    return await this.knex.transaction(async (transaction) => {
      if (given) await transaction("blacklist_pass").where({ id: given }).del()
      if (taken.length) {
        await transaction("blacklist_pass").whereIn("id", taken).update({ deleted_at: null })
      }
    })
  }
}
