import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { NewPass } from "../../../modules/blacklist/persistence/passes"
import { type EntryConditions, REVIEW_REMEDIES, type ReviewRemedy } from "../../../types"
import { bannedRecordOf } from "../../checkout/banned-record"
import { compileConditions } from "../../entries/utils/compile-conditions"
import type { ReviewedCheckout } from "./decided-checkout"
import { bansAgainst, rulesAgainst } from "./refusals"
import { emailKeyOf } from "./search-keys"
import { shopperOfCheckout } from "./decided-checkout"

/** What a review does beside the verdict. */
export interface ReviewPlan {
  /** Customers whose ban is lifted, who are whitelisted, who are banned. */
  lift: string[]
  whitelist: string[]
  ban: string[]
  /** Whether those who are banned are guests, known by what they typed. */
  ban_guests: boolean
  deactivate: string[]
  allow: { conditions: EntryConditions; action: "allow"; source_id: string }[]
  disable_auto: string[]
  disable_manual: string[]
  pass: Omit<NewPass, "created_by"> | null
}

/** Nothing but the verdict. */
export const VERDICT_ONLY: ReviewPlan = {
  lift: [],
  whitelist: [],
  ban: [],
  ban_guests: false,
  deactivate: [],
  allow: [],
  disable_auto: [],
  disable_manual: [],
  pass: null,
}

/** A part of the plan, or why it does not apply. */
type Planned = Partial<ReviewPlan> | string

type Planner = (checkout: ReviewedCheckout, container: MedusaContainer) => Promise<Planned>

const serviceOf = (container: MedusaContainer) =>
  container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)

const liftBan: Planner = async (checkout, container) => {
  const bans = await bansAgainst(checkout, container)
  if (!bans.length) return "no ban that is in force refused it"
  return { lift: [...new Set(bans.map(({ customer_id }) => customer_id))] }
}

const whitelistCustomer: Planner = async ({ decision: { customer_id } }, container) => {
  const [customer] = customer_id
    ? await container
        .resolve(Modules.CUSTOMER)
        .listCustomers({ id: customer_id, has_account: true }, { select: ["id"], take: 1 })
    : []
  return customer ? { whitelist: [customer.id] } : "the shopper has no customer account"
}

const deactivateEntry: Planner = async ({ decision: { reasons } }, container) => {
  const ids = reasons.flatMap(({ type, action, id }) =>
    type === "entry" && action === "block" && id ? id : []
  )
  const entries = await serviceOf(container).listEntries(
    { id: ids, active: true },
    { select: ["id"], take: ids.length || 1 }
  )
  if (!entries.length) return "no block entry that is active matched it"
  return { deactivate: entries.map(({ id }) => id) }
}

const allowEmail: Planner = async (checkout, container) => {
  const email = checkout.facts?.email
  if (!email || !shopperOfCheckout(checkout)?.email) return "its e-mail is not known"
  const { fingerprint } = compileConditions({ email }, "allow")
  const [existing] = await serviceOf(container).listEntries(
    { fingerprint },
    { select: ["id"], take: 1 }
  )
  if (existing) return `an allow entry for its e-mail exists already: ${existing.id}`
  const source_id = checkout.decision.id
  return { allow: [{ conditions: { email }, action: "allow", source_id }] }
}

const disableRule: Planner = async (checkout, container) => {
  const id = await rulesAgainst(checkout, container)
  const enabled = { id, enabled: true }
  const page = { select: ["id"], take: id.length || 1 } as const
  const auto = await serviceOf(container).listAutoRules(enabled, { ...page, select: ["id"] })
  const manual = await serviceOf(container).listManualRules(enabled, { ...page, select: ["id"] })
  if (!auto.length && !manual.length) return "no rule that is enabled decided it"
  return {
    disable_auto: auto.map((rule) => rule.id),
    disable_manual: manual.map((rule) => rule.id),
  }
}

const letThroughOnce: Planner = async (checkout, container) => {
  const { decision, order_id, logged_in_customer_id: login } = checkout
  if (decision.outcome !== "refuse") return "it was not refused"
  if (order_id) return "its cart has become an order"
  const email = shopperOfCheckout(checkout)?.email
  // Of somebody who was logged in the account is the same shopper, and not whoever types the e-mail.
  const email_key = login ? null : (emailKeyOf(email, container) ?? decision.email_key)
  if (!decision.cart_id && !login && !email_key) return "its shopper is not known"
  return { pass: { cart_id: decision.cart_id, customer_id: login, email_key } }
}

const PLANNERS: Record<ReviewRemedy, Planner> = {
  lift_ban: liftBan,
  whitelist_customer: whitelistCustomer,
  deactivate_entry: deactivateEntry,
  allow_email: allowEmail,
  disable_rule: disableRule,
  let_through_once: letThroughOnce,
}

const refuse = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/**
 * What the remedies of a wrong decision come to.
 *
 * @throws MedusaError `invalid_data` naming each remedy that does not apply, and why.
 */
export async function planRemedies(
  remedies: ReviewRemedy[],
  checkout: ReviewedCheckout,
  container: MedusaContainer
): Promise<ReviewPlan> {
  const issues: string[] = []
  const plan = { ...VERDICT_ONLY }
  for (const remedy of new Set(remedies)) {
    const planned = await PLANNERS[remedy](checkout, container)
    if (typeof planned === "string") issues.push(`${remedy} does not apply: ${planned}`)
    else Object.assign(plan, planned)
  }
  if (issues.length) throw refuse(`remedies: ${issues.join("; ")}`)
  // Whoever is whitelisted is banned no longer.
  return { ...plan, lift: plan.lift.filter((id) => !plan.whitelist.includes(id)) }
}

/** The remedies that apply to a decision now. */
export async function applicableRemedies(
  checkout: ReviewedCheckout,
  container: MedusaContainer
): Promise<ReviewRemedy[]> {
  const remedies: ReviewRemedy[] = []
  for (const remedy of REVIEW_REMEDIES) {
    const planned = await PLANNERS[remedy](checkout, container)
    if (typeof planned !== "string") remedies.push(remedy)
  }
  return remedies
}

/**
 * Whom the ban of a right decision bans: the account that was logged in, else the guest, never an account whose
 * e-mail a guest typed.
 *
 * @throws MedusaError `invalid_data` naming `ban` where there is nobody to ban.
 */
export async function planBan(
  { decision, facts, logged_in_customer_id }: ReviewedCheckout,
  container: MedusaContainer
): Promise<ReviewPlan> {
  const { customer_id, email } = facts ?? { customer_id: decision.customer_id, email: null }
  const record = await bannedRecordOf({ customer_id, email }, { logged_in_customer_id }, container)
  if (!record) throw refuse("ban: there is no customer to ban")
  return { ...VERDICT_ONLY, ban: [record.customer_id], ban_guests: record.is_guest }
}
