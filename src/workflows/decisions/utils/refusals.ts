import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import type { CustomerStatusRow } from "../../../modules/blacklist"
import type { CustomerStatusReason, Outcome, Reason } from "../../../types"
import { shopperOfCheckout, type ReviewedCheckout } from "./decided-checkout"

type Ban = CustomerStatusReason & { action: "refuse" }

const isBan = (reason: Reason): reason is Ban =>
  reason.type === "customer_status" && reason.action === "refuse"

/** Whether a reason speaks for what was decided; a placed order is flagged by what would refuse it. */
const speaksFor = ({ mode, action }: Reason, outcome: Outcome): boolean =>
  mode === "enforce" && action !== "allow" && (action !== "flag" || outcome === "flag")

const isRule = ({ type }: Reason) => type === "auto_rule" || type === "manual_rule"

/** The rules that speak for a decision. */
const decidingRules = (reasons: Reason[], outcome: Outcome) =>
  reasons.filter((reason) => isRule(reason) && speaksFor(reason, outcome))

const idsOf = (reasons: Reason[]): string[] => reasons.flatMap(({ id }) => id ?? [])

/** The rules that put suspicions on the list, by the ids of the suspicions. */
async function rulesOfSuspicions(
  ids: string[],
  container: MedusaContainer
): Promise<Map<string, string | null>> {
  if (!ids.length) return new Map()
  const suspicions = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listSuspicions({ id: ids }, { select: ["id", "source_id"], take: ids.length })
  return new Map(suspicions.map(({ id, source_id }) => [id, source_id]))
}

/** What set a ban: a rule's id, also where the suspicions that the rule made did it. */
async function rulesBehind(
  bans: { source?: string; source_id?: string | null }[],
  container: MedusaContainer
): Promise<(string | null)[]> {
  const suspicions = bans.flatMap(({ source, source_id }) =>
    source === "suspicion" && source_id ? source_id : []
  )
  const rules = await rulesOfSuspicions(suspicions, container)
  return bans.map(({ source, source_id }) => {
    if (!source_id || source === "manual") return null
    return source === "suspicion" ? (rules.get(source_id) ?? null) : source_id
  })
}

/** The ids of the rules that refused or flagged a checkout: their own hits, and the bans that they had set. */
export async function rulesAgainst(
  { decision: { reasons, outcome } }: ReviewedCheckout,
  container: MedusaContainer
): Promise<string[]> {
  const behind = await rulesBehind(
    reasons.filter(isBan).map(({ detail }) => detail),
    container
  )
  return [
    ...new Set([...idsOf(decidingRules(reasons, outcome)), ...behind.flatMap((id) => id ?? [])]),
  ]
}

const isInForce = ({ expires_at }: CustomerStatusRow, now: Date) =>
  expires_at === null || new Date(expires_at) > now

/** The bans in force that refused a checkout, and those that its rules have set on the shopper for it. */
export async function bansAgainst(
  checkout: ReviewedCheckout,
  container: MedusaContainer
): Promise<CustomerStatusRow[]> {
  const { reasons, outcome, customer_id } = checkout.decision
  const refusing = new Set(idsOf(reasons.filter(isBan)))
  const rules = new Set(
    idsOf(decidingRules(reasons, outcome).filter(({ action }) => action === "blacklist"))
  )
  const findings = checkout.lookup?.success
    ? [...checkout.lookup.findings.statuses, ...checkout.lookup.findings.bans]
    : []
  const shopper = shopperOfCheckout(checkout)
  const customers = [
    customer_id,
    shopper?.customer_id,
    shopper?.logged_in_customer_id,
    ...findings.map((finding) => finding.customer_id),
  ].filter((id) => !!id)
  const bans = await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listCustomerStatuses(
      {
        status: "blacklisted",
        $or: [{ id: [...refusing] }, { customer_id: [...new Set(customers)] }],
      },
      { take: 100 }
    )
  const behind = await rulesBehind(bans, container)
  const now = new Date()
  return bans.filter(
    (ban, index) =>
      isInForce(ban, now) && (refusing.has(ban.id) || rules.has(behind[index] as string))
  )
}
