import { Module } from "@medusajs/framework/utils"
import validateOptionsLoader from "./loaders/validate-options"
import BlacklistModuleService from "./service"

/** The name by which the module service is resolved: `container.resolve("blacklist")`. */
export const BLACKLIST_MODULE = "blacklist"

export { BlacklistModuleService }

export default Module(BLACKLIST_MODULE, {
  service: BlacklistModuleService,
  loaders: [validateOptionsLoader],
})
