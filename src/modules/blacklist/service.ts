import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { FindConfig, InferTypeOf, Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import type { BlacklistOptions } from "../../types/options"
import type { BlacklistSettings } from "../../types/settings"
import { joinerConfig } from "./joiner-config"
import {
  Attack,
  AutoRule,
  BanIdentity,
  CartOrigin,
  CustomerStatus,
  Decision,
  Entry,
  EntryNetwork,
  Job,
  Hold,
  HoldComment,
  ManualRule,
  Notice,
  NoticeClock,
  NoticeEvent,
  PastBan,
  OrderScreening,
  Pass,
  PaymentSessionCart,
  ReferenceList,
  Setting,
  Suspicion,
} from "./models"
import { GeoIp } from "./geo-ip"
import { readOptions } from "./options"
import { Attacks } from "./persistence/attacks"
import { CartOrigins } from "./persistence/cart-origins"
import { Carts } from "./persistence/carts"
import { onConnection } from "./persistence/connection"
import { countHits } from "./persistence/count-hits"
import { CustomerStatuses } from "./persistence/customer-statuses"
import { Decisions } from "./persistence/decisions"
import { Entries } from "./persistence/entries"
import { EntryImports } from "./persistence/entry-imports"
import { Jobs } from "./persistence/jobs"
import { Holds } from "./persistence/holds"
import { Claims } from "./persistence/ledger/claims"
import { Ledger } from "./persistence/ledger/ledger"
import { LedgerIndex } from "./persistence/ledger/ledger-index"
import { PaymentFailures } from "./persistence/ledger/payment-failures"
import { lookUp } from "./persistence/look-up"
import { NoticeEvents } from "./persistence/notice-events"
import { Notices } from "./persistence/notices"
import { OrderScreenings } from "./persistence/order-screenings/order-screenings"
import { type NearEntry, nearEntries } from "./persistence/near-entries"
import { Orders } from "./persistence/orders"
import { Overview } from "./persistence/overview/overview"
import { Passes } from "./persistence/passes"
import { PaymentSessions } from "./persistence/payment-sessions"
import { PlacedOrders } from "./persistence/placed-orders"
import { Presets } from "./persistence/presets"
import { ReferenceLists } from "./persistence/reference-lists"
import { LinkedOrders } from "./persistence/risk/linked-orders"
import { Risks } from "./persistence/risk/risks"
import { Reviews } from "./persistence/reviews"
import { RuleCache } from "./persistence/rule-cache"
import { plainKeys } from "./persistence/link-keys"
import {
  type ChangedSettings,
  Settings,
  SETTINGS_ID,
  settingsOf,
  StoreDetails,
} from "./persistence/settings"
import { Suspicions } from "./persistence/suspicions"
import { codeOf, redactErrors } from "./persistence/redact-errors"
import { needsHistory } from "./screening/checks"
import { type CheckoutFacts, FACTS_FROM_CART } from "./screening/facts"
import type { Findings } from "./screening/findings"
import type { RuleCount } from "./screening/rules/rule-reasons"
import type { RuleSet } from "./screening/rules/rule-set"
import type { Shopper } from "./screening/shopper"

export type CustomerStatusRow = InferTypeOf<typeof CustomerStatus>
export type EntryRow = InferTypeOf<typeof Entry>
export type DecisionRow = InferTypeOf<typeof Decision>
export type HoldRow = InferTypeOf<typeof Hold>
export type ManualRuleRow = InferTypeOf<typeof ManualRule>
export type AutoRuleRow = InferTypeOf<typeof AutoRule>
type OrderScreeningRow = InferTypeOf<typeof OrderScreening>
export type ReferenceListRow = InferTypeOf<typeof ReferenceList>
export type SuspicionRow = InferTypeOf<typeof Suspicion>
export type PastBanRow = InferTypeOf<typeof PastBan>

/** A decision without the hashes that it is found by. */
type ShownDecision = Omit<DecisionRow, "search_keys" | "email_key" | "repeat_key">

const shownDecisions = (rows: DecisionRow[]): ShownDecision[] =>
  rows.map(({ search_keys: _keys, email_key: _email, repeat_key: _repeat, ...row }) => row)

/** What the look-up of a checkout returns. */
export type Lookup = Findings & { settings: BlacklistSettings }

interface Dependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
  logger: Logger
}

/**
 * Persistence and look-up of the blacklist. It decides nothing: it finds what may concern a
 * shopper (`lookUp`), and keeps what was decided. What the generated methods do not do stands in an
 * object a subject (`statuses`, `entries`, `ledger`, …). Mutations belong in the exported workflows,
 * which compensate; all of this is their tool.
 */
class BlacklistModuleService extends MedusaService({
  Attack,
  AutoRule,
  BanIdentity,
  CartOrigin,
  CustomerStatus,
  Decision,
  Entry,
  EntryNetwork,
  Job,
  Hold,
  HoldComment,
  ManualRule,
  Notice,
  NoticeClock,
  NoticeEvent,
  PastBan,
  OrderScreening,
  Pass,
  PaymentSessionCart,
  ReferenceList,
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

  // eslint-disable-next-line @medusajs/service-methods-must-be-async -- Medusa reads it while booting
  __joinerConfig() {
    return joinerConfig("blacklist")
  }

  /** Medusa calls them; `MedusaService` does not declare them. */
  readonly __hooks = {
    onApplicationPrepareShutdown: async () => await this.paymentSessions.flush(),
  }

  /** The plugin's options with their defaults. */
  readonly options: BlacklistOptions
  /** The settings of the latest look-up, and what many of the store's shoppers share. */
  readonly storeDetails: StoreDetails
  readonly attacks: Attacks
  /** Places among the orders that rules permit. */
  readonly claims: Claims
  readonly carts: Carts
  readonly decisions: Decisions
  readonly entries: Entries
  /** Files of entries, checked and not yet confirmed, and what became of them. */
  readonly entryImports: EntryImports
  /** Work in the background: who is at it, and how far it is. */
  readonly jobs: Jobs
  /** Where IP addresses are, by the merchant's file. */
  readonly geoIp: GeoIp
  readonly holds: Holds
  /** What happened, to be counted. */
  readonly ledger: Ledger
  /** Under which keys facts are counted. */
  readonly ledgerIndex: LedgerIndex
  /** Which orders were made with the same details. */
  readonly linkedOrders: LinkedOrders
  /** What happened and is worth telling staff. */
  readonly noticeEvents: NoticeEvents
  /** Messages to staff. */
  readonly notices: Notices
  readonly paymentFailures: PaymentFailures
  /** Core's orders, read by the thousand. */
  readonly orders: Orders
  /** All orders as staff look for them. */
  readonly orderScreenings: OrderScreenings
  readonly origins: CartOrigins
  /** What was decided, day by day. */
  readonly overview: Overview
  readonly paymentSessions: PaymentSessions
  /** What admins let through once. */
  readonly passes: Passes
  readonly placedOrders: PlacedOrders
  /** What presets created, and what of it is still there. */
  readonly presets: Presets
  /** The values of reference lists. */
  readonly referenceLists: ReferenceLists
  readonly reviews: Reviews
  /** What scores are made of. */
  readonly risks: Risks
  readonly statuses: CustomerStatuses
  readonly suspicions: Suspicions
  private readonly knex_: Knex
  private readonly settings_: Settings
  private readonly ruleCache_: RuleCache

  constructor(container: Dependencies, options?: Record<string, unknown>) {
    // eslint-disable-next-line prefer-rest-params -- the generated base takes the arguments as given
    super(...arguments)
    this.options = readOptions(options)
    this.storeDetails = new StoreDetails(this.options)
    this.geoIp = new GeoIp(this.options.geoip?.path ?? null, (error) =>
      container.logger.error(
        `medusa-plugin-blacklist: failed to read the file of the option geoip: ${codeOf(error)}`
      )
    )
    this.knex_ = container[ContainerRegistrationKeys.PG_CONNECTION]
    this.ruleCache_ = new RuleCache(this.knex_)
    this.attacks = redactErrors(new Attacks(this.knex_))
    this.claims = redactErrors(new Claims(this.knex_, this.ruleCache_))
    this.carts = redactErrors(new Carts(this.knex_, this.options.clientIp))
    this.decisions = redactErrors(new Decisions(this.knex_))
    this.entries = redactErrors(new Entries(this.knex_))
    this.entryImports = redactErrors(new EntryImports(this.knex_))
    this.jobs = redactErrors(new Jobs(this.knex_))
    this.holds = redactErrors(new Holds(this.knex_))
    this.ledger = redactErrors(new Ledger(this.knex_, this.ruleCache_))
    this.ledgerIndex = redactErrors(new LedgerIndex(this.knex_, this.ruleCache_))
    this.linkedOrders = redactErrors(new LinkedOrders(this.knex_))
    this.noticeEvents = redactErrors(new NoticeEvents(this.knex_))
    this.notices = redactErrors(new Notices(this.knex_))
    this.paymentFailures = redactErrors(new PaymentFailures(this.knex_, this.ruleCache_))
    this.orders = redactErrors(new Orders(this.knex_))
    this.orderScreenings = redactErrors(new OrderScreenings(this.knex_))
    this.origins = redactErrors(new CartOrigins(this.knex_, this.options.clientIp))
    this.overview = redactErrors(new Overview(this.knex_))
    this.paymentSessions = redactErrors(
      new PaymentSessions(this.knex_, (error) =>
        container.logger.error(
          `medusa-plugin-blacklist: failed to save payment sessions, it is tried again: ${codeOf(error)}`
        )
      )
    )
    this.passes = redactErrors(new Passes(this.knex_))
    this.referenceLists = redactErrors(new ReferenceLists(this.knex_))
    this.risks = redactErrors(new Risks(this.knex_))
    this.reviews = redactErrors(new Reviews(this.knex_))
    this.placedOrders = redactErrors(new PlacedOrders(this.knex_, this.ruleCache_))
    this.presets = redactErrors(new Presets(this.knex_))
    this.settings_ = new Settings(this.knex_)
    this.statuses = redactErrors(new CustomerStatuses(this.knex_))
    this.suspicions = redactErrors(new Suspicions(this.knex_, this.ruleCache_, this.storeDetails))
    // For the generated methods and the look-up: the ORM's errors repeat statements as well.
    return redactErrors(this)
  }

  /** The settings of the latest look-up, for when the database cannot be reached. */
  get lastKnownSettings(): BlacklistSettings {
    return this.storeDetails.settings
  }

  /** The enabled rules as this process last read them; every look-up keeps them fresh. */
  get ruleSet(): RuleSet {
    return this.ruleCache_.rules
  }

  /**
   * Everything the store knows that may concern a shopper, in one round trip however many entries
   * and facts there are: settings, statuses and bans in force, candidate entries, the counts that
   * rules need, and the cart's origin; where a check needs it, what scores are made of. After a change of rules the
   * first look-up takes three, after such a check was switched on two.
   *
   * @param facts - where `ip` or `logged_in_customer_id` is absent, that of the cart's origin is used
   * @param onConnected - called when a connection of the pool was had, before the first statement
   */
  async lookUp(
    shopper: Shopper,
    facts: Partial<CheckoutFacts>,
    onConnected?: () => void
  ): Promise<Lookup> {
    const { settings, found } = await onConnection(
      this.knex_,
      async (connection) => {
        const look = async (withHistory: boolean) => {
          const found = await this.ruleCache_.withFreshRules(
            (rules) =>
              lookUp(connection, shopper, { ...FACTS_FROM_CART, ...facts }, rules, withHistory),
            ({ revision }, rules) => revision !== rules.revision,
            connection
          )
          return { found, settings: settingsOf(found.settings) }
        }
        const isAsked = needsHistory(this.lastKnownSettings.checks)
        const first = await look(isAsked)
        return !isAsked && needsHistory(first.settings.checks) ? await look(true) : first
      },
      onConnected
    )
    const { settings: _stored, revision: _revision, ...findings } = found
    this.storeDetails.keepSettings(settings)
    return { ...findings, settings: this.lastKnownSettings }
  }

  /**
   * How often it was, for the rules that hit a checkout, by the id of the rule: beyond the limit, where the
   * look-up stops.
   *
   * @param shopper - with what was noted for the cart
   * @param onConnected - called when a connection of the pool was had, before the first statement
   */
  async countHits(
    hits: RuleCount[],
    shopper: Shopper,
    facts: CheckoutFacts,
    onConnected?: () => void
  ): Promise<Map<string, number>> {
    return await countHits(this.knex_, hits, shopper, facts, onConnected)
  }

  /** Entries that stand where those are looked for which match a shopper; also what is off or has ended. */
  async nearEntries(shopper: Shopper): Promise<NearEntry[]> {
    return await nearEntries(this.knex_, shopper)
  }

  /** The settings in force. */
  async getSettings(): Promise<BlacklistSettings> {
    const [row] = await this.listSettings({ id: SETTINGS_ID })
    return settingsOf(row?.stored)
  }

  /** Changes the settings in force. Changes that come at once wait for each other. */
  async changeSettings(
    change: (current: BlacklistSettings) => BlacklistSettings
  ): Promise<ChangedSettings> {
    return await this.settings_.change(change)
  }

  /** `listDecisions` as `query.graph` calls it, which shows what it gets. */
  async listLinkedDecisions(
    filters?: Record<string, unknown>,
    config?: FindConfig<DecisionRow>
  ): Promise<ShownDecision[]> {
    return shownDecisions(await this.listDecisions(plainKeys(filters), config))
  }

  /** `listAndCountDecisions` as `query.graph` calls it. */
  async listAndCountLinkedDecisions(
    filters?: Record<string, unknown>,
    config?: FindConfig<DecisionRow>
  ): Promise<[ShownDecision[], number]> {
    const [rows, count] = await this.listAndCountDecisions(plainKeys(filters), config)
    return [shownDecisions(rows), count]
  }

  /** `listOrderScreenings` as `query.graph` calls it. */
  async listLinkedOrderScreenings(
    filters?: Record<string, unknown>,
    config?: FindConfig<OrderScreeningRow>
  ): Promise<OrderScreeningRow[]> {
    return await this.listOrderScreenings(plainKeys(filters), config)
  }

  /** `listAndCountOrderScreenings` as `query.graph` calls it. */
  async listAndCountLinkedOrderScreenings(
    filters?: Record<string, unknown>,
    config?: FindConfig<OrderScreeningRow>
  ): Promise<[OrderScreeningRow[], number]> {
    return await this.listAndCountOrderScreenings(plainKeys(filters), config)
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
