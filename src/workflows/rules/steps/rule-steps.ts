import { MedusaError, removeUndefined } from "@medusajs/framework/utils"
import { createStep, type StepFunction, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"

/** What is different between manual and auto rules. */
export interface RuleKind<Given, Fields extends object, Row extends { id: string }> {
  /** As error messages name it. */
  label: string
  /** The rule with the defaults of what was left out. */
  complete: (given: Given) => Fields
  /** @throws MedusaError `invalid_data` where the fields contradict one another. */
  check: (fields: Fields | Row) => void
  create: (
    service: BlacklistModuleService,
    rules: (Row | (Fields & { created_by: string | null }))[]
  ) => Promise<Row[]>
  retrieve: (service: BlacklistModuleService, id: string) => Promise<Row>
  list: (service: BlacklistModuleService, ids: string[]) => Promise<Row[]>
  update: (
    service: BlacklistModuleService,
    changes: { id: string } & Partial<Row | Fields>
  ) => Promise<unknown>
  delete: (service: BlacklistModuleService, ids: string[]) => Promise<void>
}

export interface CreateRulesInput<Given> {
  rules: Given[]
  /** Id of the user who creates them. */
  created_by?: string | null
}

export interface DeleteRulesInput {
  ids: string[]
}

const serviceOf = (container: { resolve: <T>(key: string) => T }) =>
  container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)

/**
 * A new rule with the defaults of what was left out.
 *
 * @throws MedusaError `invalid_data` naming the field that contradicts another.
 */
export function newRule<Given, Fields extends object>(
  kind: { complete: (given: Given) => Fields; check: (fields: Fields) => void },
  given: Given
): Fields {
  const fields = kind.complete(given)
  kind.check(fields)
  return fields
}

/** Creates rules, all or none. Compensated by deleting them. */
export const createRulesStep = <Given, Fields extends object, Row extends { id: string }>(
  name: string,
  kind: RuleKind<Given, Fields, Row>
): StepFunction<CreateRulesInput<Given>, Row[]> =>
  createStep(
    name,
    async ({ rules, created_by }: CreateRulesInput<Given>, { container }) => {
      const rows = rules.map((rule) => ({
        ...newRule(kind, rule),
        created_by: created_by ?? null,
      }))
      const created = await kind.create(serviceOf(container), rows)
      return new StepResponse(
        created,
        created.map(({ id }) => id)
      )
    },
    async (ids, { container }) => {
      if (ids?.length) await kind.delete(serviceOf(container), ids)
    }
  )

/** Changes the named fields of a rule. Compensated by putting their former values back. */
export const updateRuleStep = <Given, Fields extends object, Row extends { id: string }>(
  name: string,
  kind: RuleKind<Given, Fields, Row>
): StepFunction<{ id: string } & Partial<Fields>, Row> =>
  createStep(
    name,
    async ({ id, ...given }: { id: string } & Partial<Fields>, { container }) => {
      const service = serviceOf(container)
      const changes = removeUndefined(given)
      const former = await kind.retrieve(service, id)
      kind.check({ ...former, ...changes })

      // JSON columns are merged by the generated update; a period always comes with all its keys.
      await kind.update(service, { id, ...changes } as { id: string } & Partial<Fields>)
      const replaced = Object.fromEntries(
        Object.entries(former).filter(([field]) => field in changes)
      ) as Partial<Row>
      const updated = await kind.retrieve(service, id)
      return new StepResponse(updated, { former: { ...replaced, id } })
    },
    async (undo, { container }) => {
      if (undo) await kind.update(serviceOf(container), undo.former)
    }
  )

/** Deletes rules for good. Compensated by creating them again, with their ids. */
export const deleteRulesStep = <Given, Fields extends object, Row extends { id: string }>(
  name: string,
  kind: RuleKind<Given, Fields, Row>
): StepFunction<DeleteRulesInput, string[]> =>
  createStep(
    name,
    async ({ ids }: DeleteRulesInput, { container }) => {
      const service = serviceOf(container)
      const rules = await kind.list(service, ids)
      const known = new Set(rules.map(({ id }) => id))
      const missing = ids.filter((id) => !known.has(id))
      if (missing.length) {
        throw new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `${kind.label} with id: ${missing.join(", ")} was not found`
        )
      }
      await kind.delete(service, ids)
      return new StepResponse(ids, rules)
    },
    async (rules, { container }) => {
      if (rules?.length) await kind.create(serviceOf(container), rules)
    }
  )
