import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { FindConfig, InferTypeOf, Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import type { BlacklistOptions } from "../../types/options"
import { type BlacklistSettings, DEFAULT_SETTINGS } from "../../types/settings"
import { joinerConfig } from "./joiner-config"
import {
  AutoRule,
  BanIdentity,
  CartOrigin,
  CustomerStatus,
  Decision,
  Entry,
  EntryNetwork,
  ManualRule,
  Setting,
  Suspicion,
} from "./models"
import { readOptions } from "./options"
import {
  addBanIdentities,
  type EndedStatus,
  putStatuses,
  releaseEnded,
  restoreStatuses,
  snapshotStatuses,
  type StatusRecord,
  type StatusSnapshot,
  type StatusValues,
} from "./persistence/customer-statuses"
import {
  settleDecisions,
  type SettledDecision,
  unsettledCartIds,
  withdrawDecision,
} from "./persistence/decisions"
import { type EntryMatter, insertEntries, type NewEntry, replaceEntry } from "./persistence/entries"
import { Ledger } from "./ledger"
import { lookUp } from "./persistence/look-up"
import { onConnection } from "./persistence/on-connection"
import { RuleShelf } from "./persistence/rule-shelf"
import { plainKeys } from "./persistence/link-keys"
import {
  attachOrder,
  countAutomaticSuspicions,
  insertSuspicions,
  type NewSuspicion,
  removeSuspicions,
  type SuspicionRecord,
  updateSuspicion,
} from "./persistence/suspicions"
import {
  type CheckoutFacts,
  customerKey,
  type Findings,
  ipKey,
  NO_FACTS,
  type Origin,
  type RuleBook,
  settingsOf,
  type Shopper,
} from "./screening"

export type CustomerStatusRow = InferTypeOf<typeof CustomerStatus>
export type EntryRow = InferTypeOf<typeof Entry>
export type DecisionRow = InferTypeOf<typeof Decision>
export type ManualRuleRow = InferTypeOf<typeof ManualRule>
export type AutoRuleRow = InferTypeOf<typeof AutoRule>
export type SuspicionRow = InferTypeOf<typeof Suspicion>

/** What the look-up of a checkout returns. */
export type Lookup = Findings & { settings: BlacklistSettings }

interface Dependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
  logger: Logger
}

const SETTINGS_ID = "blset_settings"

/**
 * Persistence and look-up of the blacklist. It decides nothing: it finds what may concern a
 * shopper (`lookUp`), and keeps what was decided. Mutations belong in the exported workflows, which
 * compensate; the generated `create…`, `update…` and `delete…` methods are their tools.
 */
class BlacklistModuleService extends MedusaService({
  AutoRule,
  BanIdentity,
  CartOrigin,
  CustomerStatus,
  Decision,
  Entry,
  EntryNetwork,
  ManualRule,
  Setting,
  Suspicion,
}) {
  // Generated like all others; only Medusa's type for the plural leaves names ending in "s" alone.
  declare listCustomerStatuses: (
    filters?: Record<string, unknown>,
    config?: FindConfig<CustomerStatusRow>
  ) => Promise<CustomerStatusRow[]>
  declare listAndCountCustomerStatuses: (
    filters?: Record<string, unknown>,
    config?: FindConfig<CustomerStatusRow>
  ) => Promise<[CustomerStatusRow[], number]>
  declare softDeleteCustomerStatuses: (
    ids: string | string[]
  ) => Promise<Record<string, string[]> | void>

  // eslint-disable-next-line @medusajs/service-methods-must-be-async -- Medusa reads it while booting
  __joinerConfig() {
    return joinerConfig("blacklist")
  }

  /** The plugin's options with their defaults. */
  readonly options: BlacklistOptions
  /** The settings of the latest look-up: what is left to go by when the database is not there. */
  lastKnownSettings: BlacklistSettings = DEFAULT_SETTINGS
  /** What happened, to be counted. */
  readonly ledger: Ledger
  private readonly knex_: Knex
  private readonly shelf_: RuleShelf

  constructor(container: Dependencies, options?: Record<string, unknown>) {
    // eslint-disable-next-line prefer-rest-params -- the generated base takes the arguments as given
    super(...arguments)
    this.options = readOptions(options)
    this.knex_ = container[ContainerRegistrationKeys.PG_CONNECTION]
    this.shelf_ = new RuleShelf(this.knex_)
    this.ledger = new Ledger(this.knex_, this.shelf_)
  }

  /** The enabled rules as this process last read them; every look-up keeps them fresh. */
  get ruleBook(): RuleBook {
    return this.shelf_.book
  }

  /**
   * Everything the store knows that may concern a shopper, in one round trip however many entries
   * and facts there are: settings, statuses and bans in force, candidate entries, the counts that
   * rules ask for, and the cart's origin. After a change of rules the first look-up takes three.
   *
   * @param facts - where `ip` or `logged_in_customer_id` is `undefined`, what was noted for the cart
   * counts.
   * @param onConnected - called when a connection of the pool was had, before the first statement
   */
  async lookUp(
    shopper: Shopper,
    facts: Partial<CheckoutFacts>,
    onConnected?: () => void
  ): Promise<Lookup> {
    const found = await onConnection(
      this.knex_,
      (knex) =>
        this.shelf_.ask(
          (book) => lookUp(knex, shopper, { ...NO_FACTS, ...facts }, book),
          ({ revision }, book) => revision !== book.revision,
          knex
        ),
      onConnected
    )
    const { settings, revision: _revision, ...findings } = found
    this.lastKnownSettings = settingsOf(settings)
    return { ...findings, settings: this.lastKnownSettings }
  }

  /** Notes where a cart's request came from. One statement; nothing is written when nothing changed. */
  async noteOrigin(
    cartId: string,
    { ip, customer_id }: Origin,
    onConnected?: () => void
  ): Promise<void> {
    const note = (knex: Knex) =>
      knex.raw(
        `insert into blacklist_cart_origin as o (cart_id, ip, ip_key, customer_id, customer_key, seen_at)
       values (?, ?, ?, ?, ?, now())
       on conflict (cart_id) do update
         set ip = coalesce(excluded.ip, o.ip),
             ip_key = coalesce(excluded.ip_key, o.ip_key),
             customer_id = excluded.customer_id,
             customer_key = excluded.customer_key,
             seen_at = now(),
             updated_at = now()
       where (coalesce(excluded.ip, o.ip), excluded.customer_id)
             is distinct from (o.ip, o.customer_id)`,
        [
          cartId,
          ip,
          ip === null ? null : ipKey(ip).toString(),
          customer_id,
          customer_id === null ? null : customerKey(customer_id).toString(),
        ] as Knex.RawBinding[]
      )
    await onConnection(this.knex_, note, onConnected)
  }

  /** Forgets origins that were not seen since the given moment; answers how many. */
  async forgetOrigins(before: Date): Promise<number> {
    const { rowCount } = await this.knex_.raw(
      "delete from blacklist_cart_origin where seen_at < ?",
      [before]
    )
    return rowCount
  }

  /** Deletes a decision and takes back the hits it counted. */
  async withdrawDecision(id: string): Promise<void> {
    await withdrawDecision(this.knex_, id)
  }

  /** Deletes decisions made before the given moment; answers how many. */
  async forgetDecisions(before: Date): Promise<number> {
    const { rowCount } = await this.knex_.raw(
      "delete from blacklist_decision where created_at < ? and not (rescreen_due and order_id is not null)",
      [before]
    )
    return rowCount
  }

  /** The settings in force. */
  async getSettings(): Promise<BlacklistSettings> {
    const [row] = await this.listSettings({ id: SETTINGS_ID })
    return settingsOf(row?.stored as Partial<BlacklistSettings> | undefined)
  }

  /** Replaces the stored settings as a whole. */
  async saveSettings(settings: BlacklistSettings): Promise<BlacklistSettings> {
    await this.knex_.raw(
      `insert into blacklist_setting (id, stored) values (?, ?::jsonb)
       on conflict (id) do update set stored = excluded.stored, updated_at = now()`,
      [SETTINGS_ID, JSON.stringify(settings)]
    )
    return settings
  }

  /** Writes the status of customers, with what a banned person is recognised by. */
  async putStatuses(values: StatusValues[]): Promise<StatusRecord[]> {
    return await putStatuses(this.knex_, values)
  }

  /** The status rows of customers as they are now, for `restoreStatuses`. */
  async snapshotStatuses(customerIds: string[]): Promise<StatusSnapshot> {
    return await snapshotStatuses(this.knex_, customerIds)
  }

  /** Puts the status rows of customers back as they were. */
  async restoreStatuses(customerIds: string[], snapshot: StatusSnapshot): Promise<void> {
    await restoreStatuses(this.knex_, customerIds, snapshot)
  }

  /** Makes statuses that have ended neutral; answers those that were not yet. */
  async releaseEndedStatuses(): Promise<EndedStatus[]> {
    return await releaseEnded(this.knex_)
  }

  /** Adds what banned customers can be recognised by since; answers the ids of the new rows. */
  async addBanIdentities(people: Parameters<typeof addBanIdentities>[1]): Promise<string[]> {
    return await addBanIdentities(this.knex_, people)
  }

  /** Carts whose decision at completion has no order yet, though one may exist by now. */
  async unsettledCartIds(): Promise<string[]> {
    return await unsettledCartIds(this.knex_)
  }

  /** Writes orders onto the decisions of their carts; answers those that did not know theirs yet. */
  async settleDecisions(
    links: { cart_id: string; order_id: string }[]
  ): Promise<SettledDecision[]> {
    return await settleDecisions(this.knex_, links)
  }

  /** Counts one hit on each of the entries. */
  async countHits(entryIds: string[]): Promise<void> {
    await this.knex_.raw(
      `update blacklist_entry set hit_count = hit_count + 1, last_hit_at = now()
        where id = any (?::text[])`,
      [entryIds]
    )
  }

  /** Creates entries, all or none; answers their ids in the given order. */
  async insertEntries(entries: NewEntry[]): Promise<string[]> {
    return await insertEntries(this.knex_, entries)
  }

  /**
   * Changes an entry, replacing what it matches as a whole. The generated update would merge the
   * former conditions into the new ones, as Medusa's repositories do with JSON.
   */
  async replaceEntry(
    id: string,
    matter: EntryMatter,
    changes: Parameters<typeof replaceEntry>[3]
  ): Promise<void> {
    await replaceEntry(this.knex_, id, matter, changes)
  }

  /** Puts suspicions on the list, all or none unless existing ones are skipped; answers the new ids. */
  async insertSuspicions(suspicions: NewSuspicion[], skipExisting?: boolean): Promise<string[]> {
    return await insertSuspicions(this.knex_, this.shelf_, suspicions, skipExisting)
  }

  /** Changes a suspicion's verdict or order. */
  async updateSuspicion(id: string, changes: Parameters<typeof updateSuspicion>[3]): Promise<void> {
    await updateSuspicion(this.knex_, this.shelf_, id, changes)
  }

  /** Takes suspicions off the list; answers the rows as they were. */
  async removeSuspicions(ids: string[]): Promise<SuspicionRecord[]> {
    return await removeSuspicions(this.knex_, this.shelf_, ids)
  }

  /** Gives the automatic suspicion of a cart its order; answers its id, or null where there is none. */
  async attachOrder(link: { cart_id: string; order_id: string }): Promise<string | null> {
    return await attachOrder(this.knex_, link)
  }

  /** How many automatic suspicions of a shopper, not dismissed, there are since a moment. */
  async countAutomaticSuspicions(
    shopper: Pick<Shopper, "customer_id" | "email">,
    since: Date
  ): Promise<number> {
    return await countAutomaticSuspicions(this.knex_, shopper, since)
  }

  /** `listDecisions` as `query.graph` calls it. */
  async listLinkedDecisions(
    filters?: Record<string, unknown>,
    config?: FindConfig<DecisionRow>
  ): Promise<DecisionRow[]> {
    return await this.listDecisions(plainKeys(filters), config)
  }

  /** `listAndCountDecisions` as `query.graph` calls it. */
  async listAndCountLinkedDecisions(
    filters?: Record<string, unknown>,
    config?: FindConfig<DecisionRow>
  ): Promise<[DecisionRow[], number]> {
    return await this.listAndCountDecisions(plainKeys(filters), config)
  }

  /** `listSuspicions` as `query.graph` calls it. */
  async listLinkedSuspicions(
    filters?: Record<string, unknown>,
    config?: FindConfig<SuspicionRow>
  ): Promise<SuspicionRow[]> {
    return await this.listSuspicions(plainKeys(filters), config)
  }

  /** `listAndCountSuspicions` as `query.graph` calls it. */
  async listAndCountLinkedSuspicions(
    filters?: Record<string, unknown>,
    config?: FindConfig<SuspicionRow>
  ): Promise<[SuspicionRow[], number]> {
    return await this.listAndCountSuspicions(plainKeys(filters), config)
  }
}

export default BlacklistModuleService
