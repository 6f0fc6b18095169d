export { factsOfCart, factsOfOrder } from "../../modules/blacklist/screening"
export { applyRuleActionsStep, type ApplyRuleActionsStepInput } from "./steps/apply-rule-actions"
export {
  buildCheckoutFactsStep,
  type BuildCheckoutFactsStepInput,
} from "./steps/build-checkout-facts"
export {
  cancelPaymentSessionsStep,
  type CancelPaymentSessionsStepInput,
} from "./steps/cancel-payment-sessions"
export { decideCheckoutStep, type DecideCheckoutStepInput } from "./steps/decide-checkout"
export { emitOrderRefusedStep, type EmitOrderRefusedStepInput } from "./steps/emit-order-refused"
export { guardCheckoutStep, type GuardCheckoutStepInput } from "./steps/guard-checkout"
export { lookUpShopperStep, type LookUpShopperStepInput } from "./steps/look-up-shopper"
export { recordDecisionStep, type RecordDecisionStepInput } from "./steps/record-decision"
export { undoCheckoutStep } from "./steps/undo-checkout"
export type { CheckoutUndo } from "./undo-checkout"
export { applyDecisionWorkflow, type ApplyDecisionWorkflowInput } from "./workflows/apply-decision"
export { cancelPaymentSessionsWorkflow } from "./workflows/cancel-payment-sessions"
export {
  explainCheckoutWorkflow,
  type ExplainCheckoutWorkflowInput,
} from "./workflows/explain-checkout"
export { guardCheckoutWorkflow } from "./workflows/guard-checkout"
export {
  screenCheckoutWorkflow,
  type ScreenCheckoutWorkflowInput,
} from "./workflows/screen-checkout"
export { undoCheckoutWorkflow } from "./workflows/undo-checkout"
