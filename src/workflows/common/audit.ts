import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse, transform } from "@medusajs/framework/workflows-sdk"

/** Who changes something: a part of the input of every workflow that does. */
export interface Actor {
  /** Id of the user or API key; null or absent for the plugin itself. */
  actor_id?: string | null
}

/** A change, by ids only. */
export interface AuditEvent extends Actor {
  action: "create" | "update" | "delete" | "review" | "check" | "start" | "cancel"
  entity:
    | "entry"
    | "entry_import"
    | "customer_status"
    | "manual_rule"
    | "auto_rule"
    | "suspicion"
    | "decision"
    | "settings"
    | "order"
    | "job"
    | "hold"
    | "list"
    | "preset"
  ids: string[]
}

/** The one place that every change passes: an audit log is written here one day. */
function recordAudit({ action, entity, ids, actor_id }: AuditEvent, container: MedusaContainer) {
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .debug(
      `medusa-plugin-blacklist: ${action} ${entity} ${ids.join(", ")} by ${actor_id ?? "the plugin"}`
    )
}

/**
 * Hands what a workflow has changed, and who did it, to the audit.
 *
 * @example
 * recordAuditStep({ action: "delete", entity: "entry", ids: ["blent_123"], actor_id: "user_123" })
 */
export const recordAuditStep = createStep(
  "blacklist-record-audit",
  async (event: AuditEvent, { container }) => {
    recordAudit(event, container)
    return new StepResponse(void 0)
  }
)

type Changed = string | { id: string }

const idsOf = (changed: Changed | Changed[]) =>
  [changed].flat().map((one) => (typeof one === "string" ? one : one.id))

/**
 * Passes on what a workflow has changed, and hands it to the audit. Every workflow that changes
 * something for somebody returns through it: `audit.spec.ts` fails where one does not.
 *
 * @param changed - ids, or rows with an `id`
 *
 * @example
 * return new WorkflowResponse(withAudit("delete", "entry", input, deleteEntriesStep(input)))
 */
export function withAudit<T extends Changed | Changed[]>(
  action: AuditEvent["action"],
  entity: AuditEvent["entity"],
  { actor_id }: Actor,
  changed: T
): T {
  recordAuditStep({
    action,
    entity,
    actor_id,
    ids: transform({ changed }, ({ changed }) => idsOf(changed as Changed | Changed[])),
  })
  return changed
}
