/**
 * medusa-plugin-blacklist, for developers who extend it.
 *
 * - the module: `BLACKLIST_MODULE`, `BlacklistModuleService` (`container.resolve("blacklist")`)
 * - words, shapes and events: everything in `./types`
 * - the pure decision and the canonical forms behind it: `screening`
 *
 * Workflows and steps are in `medusa-plugin-blacklist/workflows`.
 */
export { BLACKLIST_MODULE, BlacklistModuleService } from "./modules/blacklist"
export * as screening from "./modules/blacklist/screening"
export * from "./types"
