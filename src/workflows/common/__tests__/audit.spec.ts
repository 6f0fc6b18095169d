import { WorkflowManager } from "@medusajs/framework/orchestration"
import * as exported from "../.."

/** Workflows that change nothing for an actor, and why they are not audited. */
const NOT_AUDITED: Record<string, string> = {
  // The checkout: its record is the decision itself; bans and suspicions of rules pass the audit.
  "blacklist-apply-decision": "a decision is its own record",
  "blacklist-cancel-payment-sessions": "part of a refusal",
  "blacklist-estimate-impact": "changes nothing",
  "blacklist-explain-checkout": "changes nothing",
  "blacklist-explain-decision": "changes nothing",
  "blacklist-explain-reasons": "changes nothing",
  "blacklist-find-too-broad-entries": "changes nothing",
  "blacklist-find-remaining-refusals": "changes nothing",
  "blacklist-guard-checkout": "a decision is its own record",
  "blacklist-screen-checkout": "a decision is its own record",
  "blacklist-undo-checkout": "takes back what a failed checkout left",
  // What happened in the store, and what follows from it.
  "blacklist-create-suspicions-from-decisions": "runs blacklist-create-suspicions-from-orders",
  "blacklist-delete-expired-records": "deletes by age, whatever the record",
  "blacklist-link-decisions-to-orders": "a decision is its own record",
  "blacklist-load-built-in-lists": "brings what the plugin comes with",
  "blacklist-note-order-fates": "copies what is there",
  "blacklist-refresh-large-orders": "computes from what is there",
  "blacklist-reconcile-holds": "follows from core's cancellations",
  "blacklist-reconcile-order-screenings": "copies what is there",
  "blacklist-refresh-order-screenings": "copies what is there",
  "blacklist-refuse-held-orders": "changes nothing",
  "blacklist-reconcile-decisions": "runs other workflows",
  "blacklist-reconcile-ledger": "records what happened",
  "blacklist-record-orders": "records what happened",
  "blacklist-record-payment-failure": "records what happened",
  "blacklist-resume-jobs": "does what blacklist-start-job asked for",
  "blacklist-run-job": "does what blacklist-start-job asked for",
  "blacklist-tell-staff": "tells what happened",
}

/** The ids of the steps of a workflow, those of nested workflows included. */
const stepsOf = (id: string): string[] =>
  [...(WorkflowManager.getWorkflow(id)?.handlers_.keys() ?? [])].flatMap((step) =>
    step.endsWith("-as-step") ? stepsOf(step.slice(0, -"-as-step".length)) : [step]
  )

const ids = Object.entries(exported).flatMap(([name, value]) =>
  name.endsWith("Workflow") ? [(value as { getName: () => string }).getName()] : []
)

describe("the audit", () => {
  it("knows every exported workflow", () => {
    expect(ids.length).toBeGreaterThan(20)
    expect(ids.filter((id) => !WorkflowManager.getWorkflow(id))).toEqual([])
  })

  it.each(ids.filter((id) => !(id in NOT_AUDITED)))("sees what %s changes", (id) => {
    expect(stepsOf(id)).toContain("blacklist-record-audit")
  })

  it.each(Object.keys(NOT_AUDITED).filter((id) => ids.includes(id)))(
    "is right to leave out %s",
    (id) => {
      expect(stepsOf(id)).not.toContain("blacklist-record-audit")
    }
  )
})
