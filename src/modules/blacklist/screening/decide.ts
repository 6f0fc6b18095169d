import type { CustomerStatusReason, Reason, Verdict } from "../../../types/decision"
import type { BlacklistSettings } from "../../../types/settings"
import type { EntryAction } from "../../../types/vocabulary"
import { audienceOf, type EntryFinding, type Findings, type StatusFinding } from "./findings"
import { matchEntry } from "./match"
import { ruleReasons } from "./rules/rule-reasons"
import type { Shopper } from "./shopper"
import { isSpared, type RecognisedBan, type RecognisedBy } from "./spared-bans"
import { conclude } from "./verdict"

function entryReasons(shopper: Shopper, entries: EntryFinding[], action: EntryAction): Reason[] {
  return entries.flatMap((entry) => {
    const match = entry.action === action ? matchEntry(entry.canonical, action, shopper) : null
    if (!match) return []
    const { id, mode, reason } = entry
    return [{ type: "entry", id, name: reason, action, mode, detail: { ...match } }]
  })
}

const statusReason = (finding: StatusFinding, matched: RecognisedBy[]): CustomerStatusReason => {
  const { id, customer_id, status, source, source_id, reason } = finding
  const detail = { matched, customer_id }
  return {
    type: "customer_status",
    id,
    name: reason,
    action: status === "whitelisted" ? "allow" : "refuse",
    mode: "enforce",
    detail: source_id ? { ...detail, source, source_id } : detail,
  }
}

/**
 * Trust is bound to the account: it holds only while that customer is logged in. The cart of a
 * guest who typed the e-mail has the account's id, but no login.
 */
const trusted = (shopper: Shopper, statuses: StatusFinding[]) =>
  statuses.find(
    ({ status, customer_id }) =>
      status === "whitelisted" &&
      customer_id === shopper.customer_id &&
      customer_id === shopper.logged_in_customer_id
  )

/**
 * Whether a ban reaches the shopper. What a rule set on a guest does not reach somebody who is logged in and
 * shares only what that guest typed: the e-mail, or the customer record that core found by it.
 */
const reaches = (
  { logged_in_customer_id }: Shopper,
  { set_on_guest, customer_id }: StatusFinding,
  matched: RecognisedBy[]
): boolean =>
  !set_on_guest ||
  logged_in_customer_id === null ||
  logged_in_customer_id === customer_id ||
  matched.includes("phone")

/** Each banned person once, with everything by which the person was recognised. */
function recogniseBans(
  shopper: Shopper,
  { statuses, bans }: Findings,
  scope: BlacklistSettings["ban_scope"]
): RecognisedBan[] {
  const people = new Map<string, RecognisedBan>()
  const recognise = (finding: StatusFinding, by: RecognisedBy, phones: string[] = []) => {
    const known = people.get(finding.id) ?? { finding, matched: [], phones: [] }
    people.set(finding.id, known)
    if (!known.matched.includes(by)) known.matched.push(by)
    known.phones.push(...phones)
  }

  if (scope.includes("customer")) {
    statuses
      .filter(({ status }) => status === "blacklisted")
      .forEach((finding) => recognise(finding, "customer_id"))
  }
  for (const ban of bans) {
    const same =
      ban.kind === "email" ? ban.value === shopper.email : shopper.phones.includes(ban.value)
    if (same && scope.includes(ban.kind)) {
      recognise(ban, ban.kind, ban.kind === "phone" ? [ban.value] : [])
    }
  }
  return [...people.values()].filter(({ finding, matched }) => reaches(shopper, finding, matched))
}

/**
 * Reasons of bans, those first that stand against every `allow` entry. An entry that is only
 * monitored spares nobody.
 */
function banReasons(shopper: Shopper, found: Findings, scope: BlacklistSettings["ban_scope"]) {
  const allowing = found.entries.filter(
    ({ action, mode, canonical }) =>
      action === "allow" && mode === "enforce" && matchEntry(canonical, action, shopper) !== null
  )
  const standing: Reason[] = []
  const spared: Reason[] = []
  for (const ban of recogniseBans(shopper, found, scope)) {
    const isOutranked = allowing.some(({ canonical }) => isSpared(ban, canonical, shopper))
    ;(isOutranked ? spared : standing).push(statusReason(ban.finding, ban.matched))
  }
  return { standing, spared }
}

/**
 * Decides one checkout. The order of precedence: a whitelisted customer, bans, `allow` entries, bans
 * that these spare, `block` entries, auto rules, manual rules, checks, `flag` entries. Pure: the same
 * facts give the same verdict, and every reason found is listed, not only the decisive one.
 *
 * @param checkReasons - hits of checks and of a store's own handlers; they stand behind the rules
 * and before `flag` entries.
 */
export function decide(
  shopper: Shopper,
  findings: Findings,
  settings: Pick<BlacklistSettings, "ban_scope">,
  checkReasons: Reason[] = []
): Verdict {
  const whitelisted = trusted(shopper, findings.statuses)
  if (whitelisted) return conclude([statusReason(whitelisted, ["customer_id"])])

  const bans = banReasons(shopper, findings, settings.ban_scope)
  return conclude([
    ...bans.standing,
    ...entryReasons(shopper, findings.entries, "allow"),
    ...bans.spared,
    ...entryReasons(shopper, findings.entries, "block"),
    ...ruleReasons(findings.rule_counts, audienceOf(shopper, findings)),
    ...checkReasons,
    ...entryReasons(shopper, findings.entries, "flag"),
  ])
}
