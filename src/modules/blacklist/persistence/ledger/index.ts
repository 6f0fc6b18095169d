import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import * as backfill from "./backfill"
import * as claims from "./claims"
import * as facts from "./facts"
import * as failures from "./payment-failures"
import * as sets from "./sets"
import * as unusedSets from "./unused-sets"
import { onConnection } from "../on-connection"
import type { RuleCache } from "../rule-cache"
import {
  type Audience,
  type CheckoutFacts,
  factKeys,
  hashesOf,
  isContested,
  personUseKeys,
  countQueriesFor,
  type RuleSet,
  type Shopper,
  withCustomers,
} from "../../screening"

/** A rule that met a person with a cart. */
export interface RuleMeeting {
  rule_id: string
  cart_id: string
  shopper: Shopper
  /** Other customer records of the same person. */
  customer_ids: string[]
}

const identityOf = ({ shopper, customer_ids }: Pick<RuleMeeting, "shopper" | "customer_ids">) =>
  withCustomers(hashesOf(shopper), customer_ids)

/** Facts filed under a set, or taken out from under it, at once. */
const PAGE = 5000

/**
 * What happened: placed orders, failed payments, suspicions and uses of rules, to be counted. Every
 * method is one transaction. Facts are in tables, so that counts survive lost events and restarts.
 */
export class Ledger {
  constructor(
    private readonly knex: Knex,
    private readonly ruleCache: RuleCache
  ) {}

  /**
   * Claims a place among the orders that the rules let through; null where no rule counts orders of
   * this shopper.
   *
   * @param onConnected - called when a connection of the pool was had, before the first statement
   */
  async claim(
    shopper: Shopper,
    { cart_id, sales_channel_id }: Pick<CheckoutFacts, "cart_id" | "sales_channel_id">,
    audience: Audience,
    onConnected?: () => void
  ): Promise<claims.Claim | null> {
    if (cart_id === null) return null
    const identity = hashesOf(shopper)
    const contested = (rules: RuleSet) =>
      countQueriesFor(rules, identity, sales_channel_id, false).filter((countQuery) =>
        isContested(countQuery, audience)
      )
    if (!contested(this.ruleCache.rules).length) return null
    return await onConnection(
      this.knex,
      (knex) => claims.claimOrder(knex, this.ruleCache, cart_id, identity, contested),
      onConnected
    )
  }

  /** Takes a claim back, confirmed or not. */
  async releaseClaim(claimId: string): Promise<void> {
    await facts.releaseClaim(this.knex, claimId)
  }

  /** What is on record of a cart: its claim, or the order it became; null where nothing is. */
  async orderFactOf(cartId: string): Promise<{ id: string; order_id: string | null } | null> {
    return await facts.orderFactOf(this.knex, cartId)
  }

  /** Carts with a claim that no order is known for yet. */
  async pendingCartIds(): Promise<string[]> {
    return await claims.pendingCartIds(this.knex)
  }

  /** Claims whose completion should have come to an end, and did not: its process was killed, most likely. */
  async abandonedClaims(): Promise<claims.AbandonedClaim[]> {
    return await claims.abandonedClaims(this.knex)
  }

  /** Confirms the claims of carts that became orders; answers the orders that had none. */
  async confirmOrders(links: { order_id: string; cart_id: string | null }[]): Promise<string[]> {
    return links.length ? await claims.confirmOrders(this.knex, links) : []
  }

  /** Deletes claims that died some time ago; answers how many. */
  async deleteExpiredClaims(): Promise<number> {
    return await facts.deleteExpiredClaims(this.knex, 10)
  }

  /** Deletes facts that happened before the moment; answers how many. */
  async deleteExpiredFacts(before: Date): Promise<number> {
    return await facts.deleteExpiredFacts(this.knex, before)
  }

  /** Writes facts; those on record are left. Answers how many were new. */
  async record(news: facts.NewFact[]): Promise<number> {
    return await facts.recordFacts(this.knex, this.ruleCache, news)
  }

  /** Writes one decline, once however often it is reported. Answers whether it was new. */
  async recordPaymentFailure(failure: failures.PaymentFailure): Promise<boolean> {
    return await failures.recordPaymentFailure(this.knex, this.ruleCache, failure)
  }

  /** Of these payment sessions, those without a failure on record. */
  async unknownSessions(sessionIds: string[]): Promise<string[]> {
    return sessionIds.length ? await failures.unknownSessions(this.knex, sessionIds) : []
  }

  /**
   * Notes that a rule met a person with this cart.
   *
   * @param most - where to stop counting
   * @returns how many carts it was by now.
   */
  async recordRuleUse({ rule_id, cart_id, ...person }: RuleMeeting, most: number): Promise<number> {
    const identity = identityOf(person)
    const use = { kind: "rule_use" as const, source_id: rule_id }
    await this.record([{ ...use, cart_id, happened_at: new Date(), identity }])
    return await facts.countKeys(this.knex, factKeys(use, identity, this.ruleCache.rules), most)
  }

  /** The newest carts with which a rule met a person, as many as are asked for. */
  async cartsOfUses(
    { rule_id, ...person }: Omit<RuleMeeting, "cart_id">,
    since: Date,
    most: number
  ): Promise<string[]> {
    const keys = personUseKeys(rule_id, identityOf(person))
    return await facts.cartsUnder(this.knex, keys, since, most)
  }

  /**
   * Files facts under the sets of attributes that rules compare since they were made or changed.
   *
   * @param budgetMs - about how long; the rest is left for the next time
   * @returns whether every fact is filed under every set.
   */
  async indexNewSets(budgetMs: number): Promise<boolean> {
    const rules = await this.ruleCache.refresh()
    const missing = sets.missingSets(rules)
    if (missing.length) await sets.registerSets(this.knex, missing)
    const wanted = sets.setsOfRules(rules.manual)
    const until = Date.now() + budgetMs
    for (;;) {
      const filed = await sets.indexOnePage(this.knex, wanted, PAGE)
      if (filed === null) return true
      if (Date.now() > until) return false
    }
  }

  /**
   * Drops the sets of attributes that no rule compares any more, with the keys of all facts under them.
   *
   * @param budgetMs - about how long; the rest is left for the next time
   * @returns how many sets were dropped.
   */
  async dropUnusedSets(budgetMs: number): Promise<number> {
    const unused = await unusedSets.unusedSets(this.knex)
    if (!unused.length) return 0
    const until = Date.now() + budgetMs
    const below = await unusedSets.settledBelow(this.knex)
    let dropped = 0
    for (const set of unused) {
      let looked: number | null
      do {
        looked = await unusedSets.removeOnePageFromIndex(this.knex, set, below, PAGE)
        if (looked === PAGE && Date.now() > until) return dropped
      } while (looked === PAGE)
      if (looked !== null && (await unusedSets.dropSet(this.knex, set))) dropped += 1
    }
    return dropped
  }

  /** How far the backfill of old orders is. */
  async backfillState(): Promise<backfill.BackfillState> {
    return await backfill.readBackfill(this.knex)
  }

  /** Starts the backfill of so many old orders, unless it is running. */
  async startBackfill(total: number): Promise<backfill.BackfillState> {
    await backfill.readBackfill(this.knex)
    return await backfill.startBackfill(this.knex, total)
  }

  /** Takes the one worker's place at the backfill; null where there is none to take. */
  async leaseBackfill(): Promise<backfill.BackfillState | null> {
    return await backfill.leaseBackfill(this.knex)
  }

  /** Notes a page of the backfill; one without a last id ends it. Null where somebody else was faster. */
  async advanceBackfill(page: backfill.BackfillPage): Promise<backfill.BackfillState | null> {
    return await backfill.advanceBackfill(this.knex, page)
  }

  /** Gives the worker's place at the backfill back. */
  async releaseBackfill(): Promise<void> {
    await backfill.releaseBackfill(this.knex)
  }

  /** The moment up to which every new order is known to be on record. */
  async reconciledUntil(): Promise<Date> {
    return await backfill.reconciledUntil(this.knex)
  }

  /** Moves that moment forward. */
  async setReconciledUntil(moment: Date): Promise<void> {
    await backfill.setReconciledUntil(this.knex, moment)
  }
}
