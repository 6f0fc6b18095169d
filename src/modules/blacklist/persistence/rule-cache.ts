import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { EMPTY_RULE_SET, type RuleSet } from "../screening"

/** The enabled rules and the registered sets, with the revision they stand for: one snapshot. */
async function readRuleSet(knex: Knex): Promise<RuleSet> {
  const rulesOf = (table: string) =>
    `(select coalesce(jsonb_agg(to_jsonb(r) order by r.created_at, r.id), '[]')
        from ${table} r where r.enabled and r.deleted_at is null)`
  const { rows } = await knex.raw(
    `select (select revision from blacklist_rule_revision) as revision,
            ${rulesOf("blacklist_auto_rule")} as auto,
            ${rulesOf("blacklist_manual_rule")} as manual,
            (select coalesce(jsonb_agg(to_jsonb(s) order by s.id), '[]')
               from blacklist_ledger_set s) as sets`
  )
  return rows[0]
}

/**
 * The copy of the rules that this process keeps between checkouts. Every answer of the database
 * brings the revision of the rules along; one that does not fit is asked for again by fresh rules.
 */
export class RuleCache {
  private book_: RuleSet = EMPTY_RULE_SET

  constructor(private readonly knex: Knex) {}

  /** The rules as last read. */
  get rules(): RuleSet {
    return this.book_
  }

  async refresh(knex: Knex = this.knex): Promise<RuleSet> {
    this.book_ = await readRuleSet(knex)
    return this.book_
  }

  /**
   * Asks by the kept rules, and again by fresh ones while the answer says that they are stale. Rules
   * that change faster than they can be read get the answer of the last attempt.
   *
   * @param knex - the caller's transaction, where there is one: if each of many took a second
   * connection while it holds its first, they would empty the pool and wait for one another.
   */
  async withFreshRules<T>(
    countQuery: (rules: RuleSet) => Promise<T>,
    isStale: (answer: T, rules: RuleSet) => boolean,
    knex: Knex = this.knex
  ): Promise<T> {
    // The copy that was asked by: meanwhile another checkout may have put a fresh one on the ruleCache.
    let rules = this.book_
    let answer = await countQuery(rules)
    for (let attempt = 0; attempt < 3 && isStale(answer, rules); attempt++) {
      rules = await this.refresh(knex)
      answer = await countQuery(rules)
    }
    return answer
  }
}
