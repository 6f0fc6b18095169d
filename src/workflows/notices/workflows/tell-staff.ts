import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { collectNoticeEventsStep } from "../steps/collect-notice-events"
import { detectAttackStep } from "../steps/detect-attack"
import { sendNoticesStep } from "../steps/send-notices"
import { writeNoticesStep } from "../steps/write-notices"

/**
 * Tells staff what the setting `notify` asks for: finds in the tables what happened, writes the messages that
 * are due and sends them. Events run it at once, and a job every minute: events can be lost, tables are not.
 * Several processes may run it at the same time; nobody is told twice.
 *
 * Each of its four steps is independent: where one fails, the failure is logged, the others are done, `run`
 * resolves, and `errors` says which step failed.
 *
 * @returns how many messages were sent.
 *
 * @example
 * const { result: sent } = await tellStaffWorkflow(container).run()
 */
export const tellStaffWorkflow = createWorkflow("blacklist-tell-staff", () => {
  collectNoticeEventsStep()
  detectAttackStep()
  writeNoticesStep()
  return new WorkflowResponse(sendNoticesStep())
})
