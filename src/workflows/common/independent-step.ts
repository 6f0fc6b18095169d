import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, type StepFunction, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../modules/blacklist"
import { logFailure } from "./log-failure"

/** What the work of an independent step gets beside the step's input. */
export interface IndependentWork {
  service: BlacklistModuleService
  container: MedusaContainer
}

/**
 * A step that the others of its workflow do not depend on. Where it fails, the failure is logged, the
 * workflow goes on, `run` resolves, and its `errors` name the step; the step's result is `undefined`
 * then. Such a step is not compensated: the next run of the workflow does what was left.
 *
 * @example
 * const deleteClaimsStep = independentStep("delete-claims", ({ service }) =>
 *   service.claims.deleteExpired()
 * )
 */
export const independentStep = <Output, Input = unknown>(
  name: string,
  work: (context: IndependentWork, input: Input) => Promise<Output>
): StepFunction<Input, Output> =>
  createStep(
    { name, continueOnPermanentFailure: true },
    async (input: Input, { container }): Promise<StepResponse<Output, null>> => {
      try {
        const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
        return new StepResponse(await work({ service, container }, input), null)
      } catch (error) {
        logFailure(`in step ${name}; its next run tries again`, error, container)
        throw error
      }
    }
  )
