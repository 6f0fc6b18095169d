import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { countedUseKeys, hashesOf, personUseKeys, withCustomers } from "../../screening/rules"
import type { Shopper } from "../../screening/shopper"
import { arrayLiteral } from "../count-queries"
import { deleteExpired } from "../delete-expired"
import type { RuleCache } from "../rule-cache"
import { deleteFacts, type NewFact, recordFacts } from "./facts"

/** A use of a rule against a person. */
export interface RuleUseRecord {
  rule_id: string
  cart_id: string
  shopper: Shopper
  /** Other customer records of the same person. */
  customer_ids: string[]
}

const identityOf = ({ shopper, customer_ids }: Pick<RuleUseRecord, "shopper" | "customer_ids">) =>
  withCustomers(hashesOf(shopper), customer_ids)

const FACTS = {
  table: "blacklist_ledger_fact",
  id: "id",
  moment: "happened_at",
  only: "kind <> 'suspicion'",
}

/** Makes sure that the one row exists: a store may have emptied its tables. */
const ONE_ROW = "insert into blacklist_ledger_reconciled (id) values (true) on conflict do nothing"

/**
 * What happened, to be counted: placed orders, payment failures, suspicions and uses of rules. Every method
 * is one transaction. Facts are in tables, so that counts survive lost events and restarts.
 */
export class Ledger {
  constructor(
    private readonly knex: Knex,
    private readonly ruleCache: RuleCache
  ) {}

  /** Writes facts; those that exist are left. Returns how many were new. */
  async record(facts: NewFact[]): Promise<number> {
    return await recordFacts(this.knex, this.ruleCache, facts)
  }

  /** Forgets a refusal whose decision is gone: the attempt was taken back. */
  async forgetRefusal(decisionId: string): Promise<void> {
    await deleteFacts(
      this.knex,
      `kind = 'refusal' and source_id = ?
       and not exists (select 1 from blacklist_decision d where d.id = source_id)`,
      [decisionId]
    )
  }

  /**
   * Records that a rule was used against a person with this cart.
   *
   * @param limit - where to stop counting
   * @returns how many carts it was by now.
   */
  async recordRuleUse(
    { rule_id, cart_id, ...person }: RuleUseRecord,
    limit: number
  ): Promise<number> {
    const identity = identityOf(person)
    const use = { kind: "rule_use" as const, source_id: rule_id }
    await this.record([{ ...use, cart_id, happened_at: new Date(), identity }])
    const { rows } = await this.knex.raw<{ rows: [{ count: number }] }>(
      `select least(count(distinct f.fact_id), ?)::int as count
         from unnest(?::int8[]) as p (lookup_key)
        cross join lateral (select k.fact_id from blacklist_ledger_key k
                             where k.lookup_key = p.lookup_key
                             order by k.happened_at desc limit ?) f`,
      [limit, arrayLiteral(countedUseKeys(rule_id, identity, this.ruleCache.rules)), limit]
    )
    return rows[0].count
  }

  /** The newest carts with which a rule was used against a person, up to a limit for each key. */
  async cartsOfUses(
    { rule_id, ...person }: Omit<RuleUseRecord, "cart_id">,
    since: Date,
    limit: number
  ): Promise<string[]> {
    const { rows } = await this.knex.raw<{ rows: { cart_id: string }[] }>(
      `select distinct c.cart_id
         from unnest(?::int8[]) as p (lookup_key)
        cross join lateral (select k.fact_id from blacklist_ledger_key k
                             where k.lookup_key = p.lookup_key and k.happened_at > ?
                             order by k.happened_at desc limit ?) f
         join blacklist_ledger_fact c on c.id = f.fact_id
        where c.cart_id is not null`,
      [arrayLiteral(personUseKeys(rule_id, identityOf(person))), since, limit]
    )
    return rows.map(({ cart_id }) => cart_id)
  }

  /** The moment up to which every order is known to be in the ledger, apart from those of the backfill. */
  async reconciledUntil(): Promise<Date> {
    await this.knex.raw(ONE_ROW)
    const { rows } = await this.knex.raw<{ rows: [{ reconciled_until: Date }] }>(
      "select reconciled_until from blacklist_ledger_reconciled"
    )
    return rows[0].reconciled_until
  }

  /** Moves that moment forward. */
  async setReconciledUntil(moment: Date): Promise<void> {
    await this.knex.raw(
      "update blacklist_ledger_reconciled set reconciled_until = greatest(reconciled_until, ?)",
      [moment]
    )
  }

  /**
   * Deletes facts that happened before the given moment, with their keys; those of suspicions go with
   * the suspicion. Returns how many.
   */
  async deleteExpired(before: Date): Promise<number> {
    return await deleteExpired(this.knex, FACTS, before, (condition, bindings) =>
      deleteFacts(this.knex, condition, bindings)
    )
  }
}
