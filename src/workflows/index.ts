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
  filterBannedCustomersStep,
  type FilterBannedCustomersStepInput,
  refreshBanIdentitiesStep,
  type RefreshBanIdentitiesStepInput,
} from "./customer-statuses/steps/ban-identities"
export {
  expireStatusesStep,
  saveCustomerStatusesStep,
  type SaveCustomerStatusesStepInput,
  validateCustomersStep,
  type ValidateCustomersStepInput,
} from "./customer-statuses/steps/customer-statuses"
export {
  findRemainingRefusalsStep,
  type FindRemainingRefusalsStepInput,
} from "./customer-statuses/steps/remaining-refusals"
export { expireStatusesWorkflow } from "./customer-statuses/workflows/expire-statuses"
export {
  findRemainingRefusalsWorkflow,
  type FindRemainingRefusalsWorkflowInput,
} from "./customer-statuses/workflows/find-remaining-refusals"
export {
  liftBansWorkflow,
  type LiftBansWorkflowInput,
} from "./customer-statuses/workflows/lift-bans"
export {
  refreshBanIdentitiesWorkflow,
  type RefreshBanIdentitiesWorkflowInput,
} from "./customer-statuses/workflows/refresh-ban-identities"
export {
  setCustomerStatusesWorkflow,
  type SetCustomerStatusesWorkflowInput,
} from "./customer-statuses/workflows/set-customer-statuses"

// Decisions
export {
  deactivateEntriesStep,
  type DeactivateEntriesStepInput,
  disableRulesStep,
  type DisableRulesStepInput,
  replacePassStep,
  type ReplacePassStepInput,
} from "./decisions/steps/apply-remedies"
export {
  explainDecisionWorkflow,
  type ExplainDecisionWorkflowInput,
  explainReasonsWorkflow,
  type ExplainReasonsWorkflowInput,
} from "./decisions/workflows/explain"
export {
  explainReasonsStep,
  type ExplainReasonsStepInput,
  readDecisionFactsStep,
  type ReadDecisionFactsStepInput,
} from "./decisions/steps/explain"
export { planReviewStep, type PlanReviewStepInput } from "./decisions/steps/plan-review"
export {
  linkReviewedDecisionStep,
  type LinkReviewedDecisionStepInput,
  saveDecisionReviewStep,
  type SaveDecisionReviewStepInput,
} from "./decisions/steps/review-decision"
export { reviewOrderStep, type ReviewOrderStepInput } from "./decisions/steps/review-order"
export {
  reviewDecisionWorkflow,
  type ReviewDecisionWorkflowInput,
} from "./decisions/workflows/review-decision"
export { checkOrdersStep, type CheckOrdersStepInput } from "./decisions/steps/check-orders"
export {
  collectDueOrdersStep,
  type CollectDueOrdersStepInput,
  markRescreenedStep,
  type MarkRescreenedStepInput,
} from "./decisions/steps/rescreen-orders"
export {
  countOrdersToCheckStep,
  type CountOrdersToCheckStepInput,
} from "./decisions/steps/count-orders-to-check"
export {
  createSuspicionsFromDecisionsStep,
  type CreateSuspicionsFromDecisionsStepInput,
} from "./decisions/steps/create-suspicions-from-decisions"
export {
  linkDecisionsToOrdersStep,
  type LinkDecisionsToOrdersStepInput,
} from "./decisions/steps/link-decisions-to-orders"
export {
  createDueSuspicionsStep,
  linkDueDecisionsStep,
  rescreenDueOrdersStep,
} from "./decisions/steps/reconcile-decisions"
export {
  checkOrdersWorkflow,
  type CheckOrdersWorkflowInput,
} from "./decisions/workflows/check-orders"
export {
  createSuspicionsFromDecisionsWorkflow,
  linkDecisionsToOrdersWorkflow,
} from "./decisions/workflows/flagged-orders"
export { reconcileDecisionsWorkflow } from "./decisions/workflows/reconcile-decisions"
export {
  startOrderCheckWorkflow,
  type StartOrderCheckWorkflowInput,
} from "./decisions/workflows/start-order-check"
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
export {
  createEntriesStep,
  type CreateEntriesStepInput,
  deleteEntriesStep,
  type DeleteEntriesStepInput,
  updateEntryStep,
  type UpdateEntryStepInput,
} from "./entries/steps/entries"
export {
  findTooBroadEntriesStep,
  type FindTooBroadEntriesStepInput,
  type TooBroadEntry,
} from "./entries/steps/find-too-broad-entries"
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
export {
  findTooBroadEntriesWorkflow,
  type FindTooBroadEntriesWorkflowInput,
} from "./entries/workflows/find-too-broad-entries"

// Imports of entries
export {
  checkEntryImportStep,
  type CheckEntryImportStepInput,
} from "./entry-imports/steps/check-entry-import"
export {
  confirmEntryImportStep,
  type ConfirmEntryImportStepInput,
  setImportJobStep,
  type SetImportJobStepInput,
} from "./entry-imports/steps/confirm-entry-import"
export {
  undoEntryImportStep,
  type UndoEntryImportStepInput,
} from "./entry-imports/steps/undo-entry-import"
export {
  checkEntryImportWorkflow,
  type CheckEntryImportWorkflowInput,
  confirmEntryImportWorkflow,
  type ConfirmEntryImportWorkflowInput,
  undoEntryImportWorkflow,
  type UndoEntryImportWorkflowInput,
} from "./entry-imports/workflows/entry-imports"

// Holds
export {
  commentOnHoldStep,
  type CommentOnHoldStepInput,
  endHoldStep,
  type EndHoldStepInput,
  tickHoldStep,
  type TickHoldStepInput,
} from "./holds/steps/change-hold"
export { holdOrderStep, type HoldOrderStepInput } from "./holds/steps/hold-order"
export {
  endDueHoldsStep,
  endHoldsOfCancelledOrdersStep,
  type EndHoldsOfCancelledOrdersStepInput,
} from "./holds/steps/reconcile-holds"
export {
  refuseHeldOrdersStep,
  type RefuseHeldOrdersStepInput,
} from "./holds/steps/refuse-held-orders"
export {
  commentOnHoldWorkflow,
  type CommentOnHoldWorkflowInput,
  tickHoldWorkflow,
  type TickHoldWorkflowInput,
} from "./holds/workflows/change-hold"
export {
  cancelHeldOrderWorkflow,
  type CancelHeldOrderWorkflowInput,
  releaseHoldWorkflow,
  type ReleaseHoldWorkflowInput,
} from "./holds/workflows/end-hold"
export { holdOrderWorkflow, type HoldOrderWorkflowInput } from "./holds/workflows/hold-order"
export {
  endHoldsOfCancelledOrdersWorkflow,
  type EndHoldsOfCancelledOrdersWorkflowInput,
  reconcileHoldsWorkflow,
} from "./holds/workflows/reconcile-holds"
export { refuseHeldOrdersWorkflow } from "./holds/workflows/refuse-held-orders"
export { refuseHeldFulfillment, refuseHeldShipment } from "./hooks/refuse-held-fulfillments"

// Impact
export { estimateImpactStep, type EstimateImpactStepInput } from "./impact/steps/estimate-impact"
export {
  readImpactSubjectStep,
  type ReadImpactSubjectStepInput,
} from "./impact/steps/read-impact-subject"
export { type Impact } from "./impact/utils/tally"
export {
  estimateImpactWorkflow,
  type EstimateImpactWorkflowInput,
} from "./impact/workflows/estimate-impact"

// Jobs
export { cancelJobStep, type CancelJobStepInput } from "./jobs/steps/cancel-job"
export { resumeJobsStep, runJobStep, type RunJobStepInput } from "./jobs/steps/run-jobs"
export { startJobStep, type StartJobStepInput } from "./jobs/steps/start-job"
export {
  cancelJobWorkflow,
  type CancelJobWorkflowInput,
  resumeJobsWorkflow,
  runJobWorkflow,
  startJobWorkflow,
  type StartJobWorkflowInput,
} from "./jobs/workflows/jobs"

// Ledger
export { countPlacedOrdersStep } from "./ledger/steps/backfill"
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
export { startBackfillWorkflow, type StartBackfillWorkflowInput } from "./ledger/workflows/backfill"
export { reconcileLedgerWorkflow } from "./ledger/workflows/reconcile-ledger"
export { recordOrdersWorkflow, recordPaymentFailureWorkflow } from "./ledger/workflows/record"

// Lists
export {
  importReferenceListStep,
  type ImportReferenceListStepInput,
  type ImportedReferenceList,
} from "./lists/steps/import-reference-list"
export { loadBuiltInListsStep } from "./lists/steps/load-built-in-lists"
export {
  createReferenceListsStep,
  type CreateReferenceListsStepInput,
  purgeReferenceListsStep,
  type ReferenceListsStepInput,
  updateReferenceListStep,
  type UpdateReferenceListStepInput,
  withdrawReferenceListsStep,
} from "./lists/steps/reference-lists"
export { loadBuiltInListsWorkflow } from "./lists/workflows/load-built-in-lists"
export {
  createReferenceListsWorkflow,
  type CreateReferenceListsWorkflowInput,
  deleteReferenceListsWorkflow,
  type DeleteReferenceListsWorkflowInput,
  importReferenceListWorkflow,
  type ImportReferenceListWorkflowInput,
  updateReferenceListWorkflow,
  type UpdateReferenceListWorkflowInput,
} from "./lists/workflows/reference-lists"

// Notices
export { collectNoticeEventsStep } from "./notices/steps/collect-notice-events"
export { detectAttackStep } from "./notices/steps/detect-attack"
export { sendNoticesStep } from "./notices/steps/send-notices"
export { writeNoticesStep } from "./notices/steps/write-notices"
export { tellStaffWorkflow } from "./notices/workflows/tell-staff"

// Orders
export {
  refreshDueOrderScreeningsStep,
  refreshOrderScreeningsStep,
  type RefreshOrderScreeningsStepInput,
  sweepOrderScreeningsStep,
} from "./orders/steps/order-screenings"
export {
  reconcileOrderScreeningsWorkflow,
  refreshOrderScreeningsWorkflow,
} from "./orders/workflows/order-screenings"

// Presets
export { applyPresetStep, type ApplyPresetStepInput } from "./presets/steps/apply-preset"
export {
  applyPresetWorkflow,
  type ApplyPresetWorkflowInput,
} from "./presets/workflows/apply-preset"

// Retention
export {
  deleteExpiredCartOriginsStep,
  deleteExpiredDecisionsStep,
  deleteExpiredImportRowsStep,
  deleteExpiredLedgerFactsStep,
  deleteExpiredNoticesStep,
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
export { validateNotifyStep, type ValidateNotifyStepInput } from "./settings/steps/validate-notify"
export {
  updateSettingsWorkflow,
  type UpdateSettingsWorkflowInput,
} from "./settings/workflows/update-settings"

// Suspicions
export {
  attachOrdersStep,
  type AttachOrdersStepInput,
  collectSuspiciousOrdersStep,
  type CollectSuspiciousOrdersStepInput,
} from "./suspicions/steps/suspicious-orders"
export {
  createSuspicionsStep,
  type CreateSuspicionsStepInput,
  deleteSuspicionsStep,
  type DeleteSuspicionsStepInput,
} from "./suspicions/steps/suspicions"
export {
  findSuspectStep,
  type FindSuspectStepInput,
  nameSuspicionSourceStep,
  type NameSuspicionSourceStepInput,
  reviewSuspicionStep,
  type ReviewSuspicionStepInput,
} from "./suspicions/steps/review"
export {
  updateSuspicionStep,
  type UpdateSuspicionStepInput,
} from "./suspicions/steps/update-suspicion"
export {
  createSuspicionsWorkflow,
  type CreateSuspicionsWorkflowInput,
  deleteSuspicionsWorkflow,
  type DeleteSuspicionsWorkflowInput,
} from "./suspicions/workflows/suspicions"
export {
  createSuspicionsFromOrdersWorkflow,
  type CreateSuspicionsFromOrdersWorkflowInput,
} from "./suspicions/workflows/create-suspicions-from-orders"
export {
  reviewSuspicionWorkflow,
  type ReviewSuspicionWorkflowInput,
} from "./suspicions/workflows/review-suspicion"
export {
  updateSuspicionWorkflow,
  type UpdateSuspicionWorkflowInput,
} from "./suspicions/workflows/update-suspicion"

// Risk
export {
  compareOrdersStep,
  noteOrderFatesStep,
  type NoteOrderFatesStepInput,
  refreshLargeOrdersStep,
} from "./risk/steps/order-fates"
export {
  noteOrderFatesWorkflow,
  type NoteOrderFatesWorkflowInput,
  refreshLargeOrdersWorkflow,
} from "./risk/workflows/order-fates"
