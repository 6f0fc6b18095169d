import type { Look } from "../look"
import { customerPages } from "./customers"
import { entryPages } from "./entries"
import { orderPages } from "./orders"
import { rulePages } from "./rules"
import { settingsPages } from "./settings"
import { suspicionPages } from "./suspicions"
import { toolsFor } from "./tools"

export { forgetShop, PEOPLE, prepareShop, RETURNING, type Shop, type Status } from "./people"
export type { RuleList } from "./rules"
export { SETTINGS_SECTIONS } from "./settings"
export { untilDrawn } from "./tools"

/** The plugin's pages in a look of one's choice. */
export function pagesIn(look: Look) {
  const tools = toolsFor(look)
  return {
    ...entryPages(tools),
    ...customerPages(tools),
    ...orderPages(tools),
    ...rulePages(tools),
    ...suspicionPages(tools),
    ...settingsPages(tools),
  }
}
