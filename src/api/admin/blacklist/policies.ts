import {
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaResponse,
  type MiddlewareRoute,
  wrapWithPoliciesCheck,
} from "@medusajs/framework/http"
import { FeatureFlag } from "@medusajs/framework/utils"
import { type BlacklistPermission, REVIEW_REMEDIES, type ReviewRemedy } from "../../../types"

type Method = "GET" | "POST" | "DELETE"

const policyOf = (permission: BlacklistPermission) => {
  const [resource, operation] = permission.split(":")
  return { resource, operation }
}

/** One route, and all of what a role must have for it. Medusa looks at it with the feature flag `rbac`. */
const guarded = (
  method: Method,
  path: string,
  ...permissions: [BlacklistPermission, ...BlacklistPermission[]]
): MiddlewareRoute => ({
  methods: [method],
  matcher: `/admin/blacklist/${path}`,
  policies: permissions.map(policyOf),
})

const pass = (_: AuthenticatedMedusaRequest, __: MedusaResponse, next: MedusaNextFunction) => next()
const checkBan = wrapWithPoliciesCheck(pass, [policyOf("blacklist_customer_status:update")])

/** A review can ban the customer: who may not ban, may not do it by a review either. */
function guardBanByReview(
  req: AuthenticatedMedusaRequest<{ blacklist_customer?: unknown } | undefined>,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  const bans = FeatureFlag.isFeatureEnabled("rbac") && req.body?.blacklist_customer === true
  return bans ? checkBan(req as AuthenticatedMedusaRequest, res, next) : next()
}

/** What each remedy of a review changes, beside the decision. */
const REMEDY_NEEDS: Record<ReviewRemedy, BlacklistPermission[]> = {
  lift_ban: ["blacklist_customer_status:update"],
  whitelist_customer: ["blacklist_customer_status:update"],
  deactivate_entry: ["blacklist_entry:update"],
  allow_email: ["blacklist_entry:create"],
  disable_rule: ["blacklist_auto_rule:update", "blacklist_manual_rule:update"],
  let_through_once: [],
}

/** A review can change bans, entries and rules: who may not do that, may not do it by a review either. */
function guardRemedies(
  req: AuthenticatedMedusaRequest<{ remedies?: unknown; ban?: unknown } | undefined>,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  if (!FeatureFlag.isFeatureEnabled("rbac")) return next()
  const { remedies, ban } = req.body ?? {}
  const asked = Array.isArray(remedies) ? remedies : []
  const needs = REVIEW_REMEDIES.filter((remedy) => asked.includes(remedy)).flatMap(
    (remedy) => REMEDY_NEEDS[remedy]
  )
  if (ban) needs.push("blacklist_customer_status:update")
  if (!needs.length) return next()
  const check = wrapWithPoliciesCheck(pass, [...new Set(needs)].map(policyOf))
  return check(req as AuthenticatedMedusaRequest, res, next)
}

/** What each route of the plugin asks of a role. They stand before what reads bodies and queries. */
export const policyMiddlewares: MiddlewareRoute[] = [
  guarded("GET", "customers", "blacklist_customer_status:read"),
  guarded("POST", "customers/batch", "blacklist_customer_status:update"),
  guarded("GET", "customers/past-bans", "blacklist_customer_status:read"),
  guarded("GET", "customers/:customer_id", "blacklist_customer_status:read"),
  guarded("POST", "customers/:customer_id", "blacklist_customer_status:update"),
  guarded("GET", "customers/:customer_id/risk", "blacklist_customer_status:read"),
  guarded("GET", "customers/:customer_id/linked", "blacklist_customer_status:read"),
  guarded("GET", "customers/:customer_id/still-refused-by", "blacklist_customer_status:read"),
  // It counts decisions and suspicions as well.
  guarded(
    "GET",
    "customers/:customer_id/history",
    "blacklist_customer_status:read",
    "blacklist_decision:read",
    "blacklist_suspicion:read"
  ),

  guarded("GET", "entries", "blacklist_entry:read"),
  guarded("POST", "entries", "blacklist_entry:create"),
  guarded("POST", "entries/batch", "blacklist_entry:create"),
  guarded("GET", "entries/export", "blacklist_entry:read"),
  guarded("POST", "entries/import", "blacklist_entry:create"),
  guarded("GET", "entries/import/:transaction_id", "blacklist_entry:read"),
  guarded("POST", "entries/import/:transaction_id/confirm", "blacklist_entry:create"),
  guarded("POST", "entries/import/:transaction_id/undo", "blacklist_entry:delete"),
  guarded("GET", "entries/:id", "blacklist_entry:read"),
  guarded("POST", "entries/:id", "blacklist_entry:update"),
  guarded("DELETE", "entries/:id", "blacklist_entry:delete"),
  guarded("POST", "customers/:customer_id/entries", "blacklist_entry:create"),
  guarded("POST", "orders/:id/entries", "blacklist_entry:create"),

  guarded("GET", "lists", "blacklist_list:read"),
  guarded("POST", "lists", "blacklist_list:create"),
  guarded("GET", "lists/:id", "blacklist_list:read"),
  guarded("POST", "lists/:id", "blacklist_list:update"),
  guarded("DELETE", "lists/:id", "blacklist_list:delete"),
  guarded("POST", "lists/:id/import", "blacklist_list:update"),
  guarded("GET", "lists/:id/contains", "blacklist_list:read"),

  guarded("GET", "manual-rules", "blacklist_manual_rule:read"),
  guarded("POST", "manual-rules", "blacklist_manual_rule:create"),
  guarded("GET", "manual-rules/:id", "blacklist_manual_rule:read"),
  guarded("POST", "manual-rules/:id", "blacklist_manual_rule:update"),
  guarded("DELETE", "manual-rules/:id", "blacklist_manual_rule:delete"),

  guarded("GET", "auto-rules", "blacklist_auto_rule:read"),
  guarded("POST", "auto-rules", "blacklist_auto_rule:create"),
  guarded("GET", "auto-rules/:id", "blacklist_auto_rule:read"),
  guarded("POST", "auto-rules/:id", "blacklist_auto_rule:update"),
  guarded("DELETE", "auto-rules/:id", "blacklist_auto_rule:delete"),

  guarded(
    "GET",
    "presets",
    "blacklist_auto_rule:read",
    "blacklist_manual_rule:read",
    "blacklist_setting:read"
  ),
  // Rules of both kinds come of it, and checks, which are settings.
  guarded(
    "POST",
    "presets/:id/apply",
    "blacklist_auto_rule:create",
    "blacklist_manual_rule:create",
    "blacklist_setting:update"
  ),

  guarded("GET", "suspicions", "blacklist_suspicion:read"),
  guarded("POST", "suspicions", "blacklist_suspicion:create"),
  guarded("GET", "suspicions/:id", "blacklist_suspicion:read"),
  guarded("POST", "suspicions/:id", "blacklist_suspicion:update"),
  guarded("DELETE", "suspicions/:id", "blacklist_suspicion:delete"),
  {
    ...guarded("POST", "suspicions/:id/review", "blacklist_suspicion:update"),
    middlewares: [guardBanByReview],
  },

  guarded("GET", "decisions", "blacklist_decision:read"),
  guarded("GET", "decisions/:id", "blacklist_decision:read"),
  guarded("GET", "decisions/:id/checkout", "blacklist_decision:read"),
  {
    ...guarded("POST", "decisions/:id/review", "blacklist_decision:update"),
    middlewares: [guardRemedies],
  },
  // It shows both of an order, and a check keeps what it decides.
  guarded("GET", "orders", "blacklist_decision:read"),
  guarded("GET", "orders/:id", "blacklist_decision:read", "blacklist_suspicion:read"),
  guarded("POST", "orders/check", "blacklist_decision:create"),

  guarded("GET", "orders/:id/hold", "blacklist_hold:read"),
  guarded("POST", "orders/:id/hold", "blacklist_hold:create"),
  guarded("POST", "orders/:id/hold/checklist", "blacklist_hold:update"),
  guarded("POST", "orders/:id/hold/comments", "blacklist_hold:update"),
  guarded("POST", "orders/:id/hold/release", "blacklist_hold:update"),
  // It cancels the order, which is more than to let it go.
  guarded("POST", "orders/:id/hold/cancel", "blacklist_hold:delete"),

  // It sums up all of these.
  guarded(
    "GET",
    "overview",
    "blacklist_decision:read",
    "blacklist_suspicion:read",
    "blacklist_hold:read",
    "blacklist_customer_status:read"
  ),

  // Nothing is written: the body only says about whom it asks.
  guarded("POST", "explain", "blacklist_decision:read"),

  // Whom a ban or an entry would hit, before it is saved.
  guarded("POST", "impact", "blacklist_customer_status:read", "blacklist_entry:read"),

  guarded("GET", "settings", "blacklist_setting:read"),
  guarded("POST", "settings", "blacklist_setting:update"),
  guarded("GET", "settings/channels", "blacklist_setting:read"),
  guarded("GET", "backfill", "blacklist_backfill:read"),
  guarded("POST", "backfill", "blacklist_backfill:create"),

  guarded("GET", "jobs", "blacklist_job:read"),
  guarded("GET", "jobs/:id", "blacklist_job:read"),
  guarded("POST", "jobs/:id/cancel", "blacklist_job:update"),
]
