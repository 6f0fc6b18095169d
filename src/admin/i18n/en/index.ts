import autoRules from "./auto-rules.json"
import backfill from "./backfill.json"
import common from "./common.json"
import customerStatuses from "./customer-statuses.json"
import entries from "./entries.json"
import manualRules from "./manual-rules.json"
import orders from "./orders.json"
import rules from "./rules.json"
import settings from "./settings.json"
import suspicions from "./suspicions.json"

export const en = {
  ...common,
  ...autoRules,
  ...backfill,
  ...customerStatuses,
  ...entries,
  ...manualRules,
  ...orders,
  ...rules,
  ...settings,
  ...suspicions,
}
