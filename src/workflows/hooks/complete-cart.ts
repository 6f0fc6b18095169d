import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { guardCheckoutWorkflow } from "../checkout/workflows/guard-checkout"
import { withdrawDecisionWorkflow } from "../checkout/workflows/withdraw-decision"
import { registerValidateHook } from "./register-validate-hook"

registerValidateHook((validate) =>
  validate(
    async ({ cart }, { container }) => {
      const {
        result: { decision_id },
      } = await guardCheckoutWorkflow(container).run({ input: { cart } })
      return new StepResponse(decision_id, decision_id)
    },
    // Called with nothing when the guard itself threw: its refusal stays on record.
    async (decision_id, { container }) => {
      if (!decision_id) return
      await withdrawDecisionWorkflow(container).run({ input: { decision_id } })
    }
  )
)
