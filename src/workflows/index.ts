/**
 * The workflows and steps of the plugin: `medusa-plugin-blacklist/workflows`.
 *
 * Each workflow and each step has one name and one input type.
 */
export * from "./checkout"
export { guardCompletion, undoGuardCompletion } from "./hooks/guard-completion"

export { type Actor, type AuditEvent, recordAuditStep } from "./common/audit"

// Customer statuses
export {
  collectBanIdentitiesStep,
  type CollectBanIdentitiesStepInput,
} from "./customer-statuses/steps/collect-ban-identities"
export { expireStatusesStep } from "./customer-statuses/steps/expire-statuses"
export {
  filterBannedCustomersStep,
  type FilterBannedCustomersStepInput,
} from "./customer-statuses/steps/filter-banned-customers"
export {
  refreshBanIdentitiesStep,
  type RefreshBanIdentitiesStepInput,
} from "./customer-statuses/steps/refresh-ban-identities"
export {
  saveCustomerStatusesStep,
  type SaveCustomerStatusesStepInput,
} from "./customer-statuses/steps/save-customer-statuses"
export {
  validateCustomersStep,
  type ValidateCustomersStepInput,
} from "./customer-statuses/steps/validate-customers"
export { expireStatusesWorkflow } from "./customer-statuses/workflows/expire-statuses"
export {
  refreshBanIdentitiesWorkflow,
  type RefreshBanIdentitiesWorkflowInput,
} from "./customer-statuses/workflows/refresh-ban-identities"
export {
  setCustomerStatusesWorkflow,
  type SetCustomerStatusesWorkflowInput,
} from "./customer-statuses/workflows/set-customer-statuses"

// Decisions
export { checkOrdersStep, type CheckOrdersStepInput } from "./decisions/steps/check-orders"
export {
  collectDueOrdersStep,
  type CollectDueOrdersStepInput,
} from "./decisions/steps/collect-due-orders"
export {
  createSuspicionsFromDecisionsStep,
  type CreateSuspicionsFromDecisionsStepInput,
} from "./decisions/steps/create-suspicions-from-decisions"
export {
  linkDecisionsToOrdersStep,
  type LinkDecisionsToOrdersStepInput,
} from "./decisions/steps/link-decisions-to-orders"
export { markRescreenedStep, type MarkRescreenedStepInput } from "./decisions/steps/mark-rescreened"
export {
  createDueSuspicionsStep,
  linkDueDecisionsStep,
  rescreenDueOrdersStep,
} from "./decisions/steps/reconcile-decisions"
export {
  checkOrdersWorkflow,
  type CheckOrdersWorkflowInput,
} from "./decisions/workflows/check-orders"
export { createSuspicionsFromDecisionsWorkflow } from "./decisions/workflows/create-suspicions-from-decisions"
export { linkDecisionsToOrdersWorkflow } from "./decisions/workflows/link-decisions-to-orders"
export { reconcileDecisionsWorkflow } from "./decisions/workflows/reconcile-decisions"
export {
  rescreenOrdersWorkflow,
  type RescreenOrdersWorkflowInput,
} from "./decisions/workflows/rescreen-orders"

// Entries
export { collectCopiesStep, type CollectCopiesStepInput } from "./entries/steps/collect-copies"
export {
  createCopiedEntriesStep,
  type CreateCopiedEntriesStepInput,
} from "./entries/steps/create-copied-entries"
export { createEntriesStep, type CreateEntriesStepInput } from "./entries/steps/create-entries"
export { deleteEntriesStep, type DeleteEntriesStepInput } from "./entries/steps/delete-entries"
export { updateEntryStep, type UpdateEntryStepInput } from "./entries/steps/update-entry"
export {
  copyToEntriesWorkflow,
  type CopyToEntriesWorkflowInput,
} from "./entries/workflows/copy-to-entries"
export {
  createEntriesWorkflow,
  type CreateEntriesWorkflowInput,
  deleteEntriesWorkflow,
  type DeleteEntriesWorkflowInput,
  updateEntryWorkflow,
  type UpdateEntryWorkflowInput,
} from "./entries/workflows/entries"

// Ledger
export {
  runBackfillStep,
  type RunBackfillStepInput,
  startBackfillStep,
} from "./ledger/steps/backfill"
export { indexLedgerStep } from "./ledger/steps/index-ledger"
export {
  confirmPendingClaimsStep,
  deleteExpiredClaimsStep,
  indexNewSetsStep,
  recordMissedOrdersStep,
  recordMissedPaymentFailuresStep,
} from "./ledger/steps/reconcile-ledger"
export { recordOrdersStep, type RecordOrdersStepInput } from "./ledger/steps/record-orders"
export { recordPaymentFailureStep } from "./ledger/steps/record-payment-failure"
export { backfillLedgerWorkflow, startBackfillWorkflow } from "./ledger/workflows/backfill"
export { reconcileLedgerWorkflow } from "./ledger/workflows/reconcile-ledger"
export { recordOrdersWorkflow } from "./ledger/workflows/record-orders"
export { recordPaymentFailureWorkflow } from "./ledger/workflows/record-payment-failure"

// Retention
export {
  deleteExpiredCartOriginsStep,
  deleteExpiredDecisionsStep,
  deleteExpiredLedgerFactsStep,
  deleteExpiredPaymentSessionsStep,
  type DeleteExpiredStepInput,
  dropUnusedSetsStep,
} from "./retention/steps/delete-expired"
export { readRetentionStep } from "./retention/steps/read-retention"
export { deleteExpiredRecordsWorkflow } from "./retention/workflows/delete-expired-records"

// Rules
export {
  createAutoRulesStep,
  type CreateAutoRulesStepInput,
  deleteAutoRulesStep,
  updateAutoRuleStep,
  type UpdateAutoRuleStepInput,
} from "./rules/steps/auto-rules"
export {
  createManualRulesStep,
  type CreateManualRulesStepInput,
  deleteManualRulesStep,
  updateManualRuleStep,
  type UpdateManualRuleStepInput,
} from "./rules/steps/manual-rules"
export { type DeleteRulesInput } from "./rules/steps/rule-steps"
export {
  validateRuleScopeStep,
  type ValidateRuleScopeStepInput,
} from "./rules/steps/validate-rule-scope"
export {
  createAutoRulesWorkflow,
  type CreateAutoRulesWorkflowInput,
  deleteAutoRulesWorkflow,
  type DeleteAutoRulesWorkflowInput,
  updateAutoRuleWorkflow,
  type UpdateAutoRuleWorkflowInput,
} from "./rules/workflows/auto-rules"
export {
  createManualRulesWorkflow,
  type CreateManualRulesWorkflowInput,
  deleteManualRulesWorkflow,
  type DeleteManualRulesWorkflowInput,
  updateManualRuleWorkflow,
  type UpdateManualRuleWorkflowInput,
} from "./rules/workflows/manual-rules"

// Settings
export { updateSettingsStep, type UpdateSettingsStepInput } from "./settings/steps/update-settings"
export {
  updateSettingsWorkflow,
  type UpdateSettingsWorkflowInput,
} from "./settings/workflows/update-settings"

// Suspicions
export { attachOrdersStep, type AttachOrdersStepInput } from "./suspicions/steps/attach-orders"
export {
  collectSuspiciousOrdersStep,
  type CollectSuspiciousOrdersStepInput,
} from "./suspicions/steps/collect-suspicious-orders"
export {
  createSuspicionsStep,
  type CreateSuspicionsStepInput,
} from "./suspicions/steps/create-suspicions"
export {
  deleteSuspicionsStep,
  type DeleteSuspicionsStepInput,
} from "./suspicions/steps/delete-suspicions"
export { findSuspectStep, type FindSuspectStepInput } from "./suspicions/steps/find-suspect"
export {
  reviewSuspicionStep,
  type ReviewSuspicionStepInput,
} from "./suspicions/steps/review-suspicion"
export {
  createSuspicionsWorkflow,
  type CreateSuspicionsWorkflowInput,
} from "./suspicions/workflows/create-suspicions"
export {
  createSuspicionsFromOrdersWorkflow,
  type CreateSuspicionsFromOrdersWorkflowInput,
} from "./suspicions/workflows/create-suspicions-from-orders"
export {
  deleteSuspicionsWorkflow,
  type DeleteSuspicionsWorkflowInput,
} from "./suspicions/workflows/delete-suspicions"
export {
  reviewSuspicionWorkflow,
  type ReviewSuspicionWorkflowInput,
} from "./suspicions/workflows/review-suspicion"
