import type { ModuleExports } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import validateOptionsLoader from "./loaders/validate-options"
import BlacklistModuleService from "./service"

/** The name by which the module service is resolved: `container.resolve("blacklist")`. */
export const BLACKLIST_MODULE = "blacklist"

export { BlacklistModuleService }
export type { EntryImport, ImportSummary } from "./persistence/entry-imports"
export { type JobPage, type JobRow, type NewJob, RENEW_MS } from "./persistence/jobs"
export { LINKED_WITHIN_SECONDS } from "./persistence/ledger/claims"
export { FEED, type NoticeRecord } from "./persistence/notices"
export { MOST_SHARING } from "./persistence/risk/linked-orders"
export type { NewPresetPieces } from "./persistence/presets"
export type {
  AutoRuleRow,
  CustomerStatusRow,
  DecisionRow,
  EntryRow,
  HoldRow,
  ManualRuleRow,
  PastBanRow,
  ReferenceListRow,
  SuspicionRow,
} from "./service"

/** One side of a link, as `defineLink` takes it. */
interface LinkableField {
  serviceName: string
  field: string
  entity: string
  linkable: string
  primaryKey: string
}

type LinkableModel = { id: LinkableField; toJSON: () => LinkableField }

/** Spelt out: the inferred type would name `@medusajs/types`, which a store does not install. */
type BlacklistModule = ModuleExports<typeof BlacklistModuleService> & {
  linkable: Record<
    | "blacklistCustomerStatus"
    | "blacklistEntry"
    | "blacklistDecision"
    | "blacklistManualRule"
    | "blacklistAutoRule"
    | "blacklistSuspicion",
    LinkableModel
  > & { blacklistOrderScreening: { order_id: LinkableField; toJSON: () => LinkableField } }
}

const blacklistModule: BlacklistModule = Module(BLACKLIST_MODULE, {
  service: BlacklistModuleService,
  loaders: [validateOptionsLoader],
})

export default blacklistModule
