import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { EMPTY_RULE_SET, type RuleSet } from "../screening/rules/rule-set"
import type { Connection } from "./connection"

const rulesOf = (table: string) =>
  `(select coalesce(jsonb_agg(to_jsonb(r) order by r.created_at, r.id), '[]')
      from ${table} r where r.enabled and r.deleted_at is null)`

/** The enabled rules and the registered sets, with their revision: one snapshot. */
async function readRuleSet(connection: Connection): Promise<RuleSet> {
  const { rows } = await connection.raw<{ rows: [RuleSet] }>(
    `select (select revision from blacklist_rule_revision) as revision,
            ${rulesOf("blacklist_auto_rule")} as auto,
            ${rulesOf("blacklist_manual_rule")} as manual,
            (select coalesce(jsonb_agg(to_jsonb(s) order by s.id), '[]')
               from blacklist_ledger_set s) as sets`,
    []
  )
  return rows[0]
}

/**
 * The copy of the rules that this process keeps between checkouts. Every result of the database carries
 * the revision of the rules; where it differs from the copy's, the work is done again with fresh rules.
 */
export class RuleCache {
  private rules_: RuleSet = EMPTY_RULE_SET

  constructor(private readonly knex: Knex) {}

  /** The rules as last read. */
  get rules(): RuleSet {
    return this.rules_
  }

  /** Reads the rules. */
  async refresh(connection: Connection = this.knex): Promise<RuleSet> {
    this.rules_ = await readRuleSet(connection)
    return this.rules_
  }

  /**
   * Does some work with the kept rules, and again with fresh ones while its result says that they are
   * stale. Rules that change faster than they can be read get the result of the last attempt.
   *
   * @param connection - the caller's transaction, where there is one: if each of many took a second
   * connection while it holds its first, they would empty the pool and wait for one another.
   */
  async withFreshRules<T>(
    work: (rules: RuleSet) => Promise<T>,
    isStale: (result: T, rules: RuleSet) => boolean,
    connection: Connection = this.knex
  ): Promise<T> {
    // This call's own copy: another checkout may replace the kept one meanwhile.
    let rules = this.rules_
    let result = await work(rules)
    for (let attempt = 0; attempt < 3 && isStale(result, rules); attempt++) {
      rules = await this.refresh(connection)
      result = await work(rules)
    }
    return result
  }
}
