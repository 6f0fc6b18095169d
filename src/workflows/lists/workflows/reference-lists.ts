import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AdminCreateList } from "../../../types"
import { type Actor, withAudit } from "../../common/audit"
import {
  importReferenceListStep,
  type ImportReferenceListStepInput,
} from "../steps/import-reference-list"
import {
  createReferenceListsStep,
  purgeReferenceListsStep,
  updateReferenceListStep,
  type UpdateReferenceListStepInput,
  withdrawReferenceListsStep,
} from "../steps/reference-lists"

export interface CreateReferenceListsWorkflowInput extends Actor {
  lists: AdminCreateList[]
}

export type UpdateReferenceListWorkflowInput = UpdateReferenceListStepInput & Actor

export interface DeleteReferenceListsWorkflowInput extends Actor {
  ids: string[]
}

export type ImportReferenceListWorkflowInput = ImportReferenceListStepInput & Actor

/**
 * Creates empty reference lists, all or none.
 *
 * @returns the lists.
 * @throws MedusaError `invalid_data` naming `type`, where a list of such a type is of no use.
 *
 * @example
 * const { result: lists } = await createReferenceListsWorkflow(container).run({
 *   input: { lists: [{ name: "VPNs", use: "proxy", type: "ip_range", source: "FireHOL" }] },
 * })
 */
export const createReferenceListsWorkflow = createWorkflow(
  "blacklist-create-reference-lists",
  (input: CreateReferenceListsWorkflowInput) => {
    const created = createReferenceListsStep({ lists: input.lists, created_by: input.actor_id })
    return new WorkflowResponse(withAudit("create", "list", input, created))
  }
)

/**
 * Changes what is said of a reference list.
 *
 * @returns the list as it is now.
 * @throws MedusaError `not_found`, `invalid_data`, or `invalid_state` for a list that comes with the plugin.
 *
 * @example
 * const { result: list } = await updateReferenceListWorkflow(container).run({
 *   input: { id: "bllist_123", name: "VPNs and hosters" },
 * })
 */
export const updateReferenceListWorkflow = createWorkflow(
  "blacklist-update-reference-list",
  (input: UpdateReferenceListWorkflowInput) => {
    const updated = updateReferenceListStep(
      transform({ input }, ({ input: { actor_id: _, ...changes } }) => changes)
    )
    return new WorkflowResponse(withAudit("update", "list", input, updated))
  }
)

/**
 * Deletes reference lists with their values, for good.
 *
 * @returns the ids.
 * @throws MedusaError `not_found`; `invalid_state` for a list that comes with the plugin or that an entry names.
 * Nothing is deleted then.
 *
 * @example
 * await deleteReferenceListsWorkflow(container).run({ input: { ids: ["bllist_123"] } })
 */
export const deleteReferenceListsWorkflow = createWorkflow(
  "blacklist-delete-reference-lists",
  (input: DeleteReferenceListsWorkflowInput) => {
    const withdrawn = withdrawReferenceListsStep({ ids: input.ids })
    withAudit("delete", "list", input, withdrawn)
    return new WorkflowResponse(purgeReferenceListsStep({ ids: withdrawn }))
  }
)

/**
 * Reads a file on this machine into a reference list: one value a line, with comments, as Spamhaus, FireHOL and
 * others publish them. All of it or nothing.
 *
 * @returns `{ list, summary: { added, existing, removed, invalid, errors } }`
 * @throws MedusaError `not_found`; `invalid_state` for a list that comes with the plugin; `invalid_data` naming
 * `file`.
 *
 * @example
 * const { result } = await importReferenceListWorkflow(container).run({
 *   input: { id: "bllist_123", file: { path: "/tmp/drop.txt" }, mode: "replace" },
 * })
 */
export const importReferenceListWorkflow = createWorkflow(
  "blacklist-import-reference-list",
  (input: ImportReferenceListWorkflowInput) => {
    const imported = importReferenceListStep(
      transform({ input }, ({ input: { actor_id: _, ...file } }) => file)
    )
    withAudit("update", "list", input, input.id)
    return new WorkflowResponse(imported)
  }
)
