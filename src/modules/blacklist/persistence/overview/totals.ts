import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DeletePage } from "../delete-expired"
import {
  asStored,
  flagged,
  flags,
  hit,
  hits,
  JUDGED_RIGHT,
  JUDGED_WRONG,
  refused,
  refuses,
} from "./counted"

/** Whether another decision about the same stays: then that one counts for it. */
const stays = (condition: string) => `
  exists (select 1 from blacklist_decision s
           where ${condition} and s.id not in (select id from gone))`

const GONE_REFUSALS = `(select * from gone g
  where ${refuses("g")} and not ${stays(`s.cart_id = g.cart_id and ${refuses("s")}`)})`

const GONE_FLAGS = `(select * from gone g
  where ${flags("g")} and not ${stays(`s.order_id = g.order_id and ${flags("s")}`)})`

const SAME_REASON = `
  s.reasons @> jsonb_build_array(jsonb_build_object('type', h.reason_type, 'id', nullif(h.reason_id, '')))
  and ${hits("s")}`

const GONE_HITS = `
  select h.* from (${hit("gone")}) h
   where not ${stays(`s.cart_id = ${asStored("h.checkout")} and ${SAME_REASON}`)}
     and not ${stays(`s.order_id = ${asStored("h.checkout")} and s.cart_id is null and ${SAME_REASON}`)}`

const COLUMNS = `at, kind, sales_channel_id, currency_code, reason_type, reason_id, count, amount, wrong_amount,
         judged_right, judged_wrong`

const SUMS = ["count", "amount", "wrong_amount", "judged_right", "judged_wrong"]

const QUARTER_OF_AN_HOUR_S = 900

/**
 * Deletes decisions and keeps what they counted for, in one statement: a checkout counts by its decisions or by
 * the totals, never by both, and never by none.
 */
const statement = (condition: string) => `
  with gone as (delete from blacklist_decision where ${condition} returning *),
  counted as (
    select at, 'refused' as kind, sales_channel_id, currency_code, '' as reason_type, '' as reason_id,
           amount, wrong_amount, false as judged_right, false as judged_wrong
      from (${refused(GONE_REFUSALS)}) r
    union all
    select at, 'flagged', sales_channel_id, currency_code, '', '', amount, null, false, false
      from (${flagged(GONE_FLAGS)}) f
    union all
    select at, 'hit', sales_channel_id, '', reason_type, reason_id, null, null, ${JUDGED_RIGHT}, ${JUDGED_WRONG}
      from (${GONE_HITS}) g),
  kept as (
    insert into blacklist_decision_total as t (${COLUMNS})
    select to_timestamp(floor(extract(epoch from at) / ${QUARTER_OF_AN_HOUR_S}) * ${QUARTER_OF_AN_HOUR_S}),
           kind, coalesce(sales_channel_id, ''), coalesce(currency_code, ''), reason_type, reason_id,
           count(*), coalesce(sum(amount), 0), coalesce(sum(wrong_amount), 0),
           count(*) filter (where judged_right), count(*) filter (where judged_wrong)
      from counted
     group by 1, 2, 3, 4, 5, 6
     order by 1, 2, 3, 4, 5, 6
    on conflict (at, kind, sales_channel_id, currency_code, reason_type, reason_id) do update
       set ${SUMS.map((column) => `${column} = t.${column} + excluded.${column}`).join(", ")})
  select count(*)::int as count, max(created_at)::text as newest from gone`

/** Few of a page have other decisions beside them: they are looked for one by one, and no table is read as a whole. */
const BY_INDEX = `select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                         set_config('enable_mergejoin', 'off', true)`

/** Deletes a page of decisions; what they count for in the overview is kept. */
export const deleteAndTotal =
  (knex: Knex): DeletePage =>
  async (condition, bindings) =>
    await knex.transaction(async (transaction) => {
      await transaction.raw(BY_INDEX)
      const { rows } = await transaction.raw(statement(condition), bindings)
      return rows[0]
    })
