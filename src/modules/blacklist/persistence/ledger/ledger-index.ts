import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RuleCache } from "../rule-cache"
import { indexOnePage, missingSets, registerSets, setsOfRules } from "./sets"
import { dropSet, removeOnePageFromIndex, settledBelow, unusedSets } from "./unused-sets"

/** Facts indexed under a set, or removed from it, at once. */
const PAGE = 5000

/** Keeps the keys of facts in line with the sets of attributes that manual rules compare. */
export class LedgerIndex {
  constructor(
    private readonly knex: Knex,
    private readonly ruleCache: RuleCache
  ) {}

  /**
   * Indexes facts under the sets of rules that were made or changed.
   *
   * @param budgetMs - about how long; the rest is left for the next call
   * @returns whether every fact is indexed under every set.
   */
  async indexNewSets(budgetMs: number): Promise<boolean> {
    const rules = await this.ruleCache.refresh()
    const missing = missingSets(rules)
    if (missing.length) await registerSets(this.knex, missing)
    const wanted = setsOfRules(rules.manual)
    const until = Date.now() + budgetMs
    for (;;) {
      const indexed = await indexOnePage(this.knex, wanted, PAGE)
      if (indexed === null) return true
      if (Date.now() > until) return false
    }
  }

  /**
   * Drops the sets that no rule compares any more, with the keys of all facts under them.
   *
   * @param budgetMs - about how long; the rest is left for the next call
   * @returns how many sets were dropped.
   */
  async dropUnusedSets(budgetMs: number): Promise<number> {
    const unused = await unusedSets(this.knex)
    if (!unused.length) return 0
    const until = Date.now() + budgetMs
    const below = await settledBelow(this.knex)
    let dropped = 0
    for (const set of unused) {
      let removed: number | null
      do {
        removed = await removeOnePageFromIndex(this.knex, set, below, PAGE)
        if (removed === PAGE && Date.now() > until) return dropped
      } while (removed === PAGE)
      if (removed !== null && (await dropSet(this.knex, set))) dropped += 1
    }
    return dropped
  }
}
