import { configManager } from "@medusajs/framework/config"
import { BLACKLIST_MODULE } from "../../modules/blacklist"
import { readOptions } from "../../modules/blacklist/options"
import type { BlacklistOptions } from "../../types"

/** Module options are not in the container while hooks are registered; the loaded config has them. */
export function pluginOptions(): BlacklistOptions {
  const declared = configManager.config.modules?.[BLACKLIST_MODULE]
  const options = typeof declared === "object" && "options" in declared ? declared.options : {}
  return readOptions(options as Record<string, unknown>)
}
