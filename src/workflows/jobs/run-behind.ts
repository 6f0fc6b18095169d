import type { MedusaContainer } from "@medusajs/framework/types"
import { logFailure } from "../common/log-failure"
import { runJobWorkflow } from "./workflows/jobs"

/** Runs a job behind the answer. What fails here, or is killed, is resumed within a minute. */
export function runBehind(id: string, container: MedusaContainer): void {
  void runJobWorkflow(container)
    .run({ input: { id } })
    .catch((error) => logFailure(`to run job ${id}; it is tried again`, error, container))
}
