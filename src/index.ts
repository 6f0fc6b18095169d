/**
 * medusa-plugin-blacklist, for developers who extend it. Workflows and steps are in
 * `medusa-plugin-blacklist/workflows`, the shapes of the HTTP API in `medusa-plugin-blacklist/types`.
 */

// To read and write: `container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)`.
export { BLACKLIST_MODULE, BlacklistModuleService } from "./modules/blacklist"

// To react: the names of the events.
export { BlacklistEvents } from "./types/vocabulary"

// To decide without a database: facts, canonical forms and the decision, as pure functions.
export * as screening from "./modules/blacklist/screening"

// To type decisions, rules, settings and options.
export * from "./types"
