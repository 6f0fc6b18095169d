import activity from "./pl/activity.json"
import autoRules from "./pl/auto-rules.json"
import backfill from "./pl/backfill.json"
import checkouts from "./pl/checkouts.json"
import checks from "./pl/checks.json"
import common from "./pl/common.json"
import customerStatuses from "./pl/customer-statuses.json"
import entries from "./pl/entries.json"
import holds from "./pl/holds.json"
import impact from "./pl/impact.json"
import imports from "./pl/imports.json"
import jobs from "./pl/jobs.json"
import lists from "./pl/lists.json"
import manualRules from "./pl/manual-rules.json"
import orders from "./pl/orders.json"
import overview from "./pl/overview.json"
import presets from "./pl/presets.json"
import risk from "./pl/risk.json"
import rules from "./pl/rules.json"
import settings from "./pl/settings.json"
import suspicions from "./pl/suspicions.json"

export const pl = {
  ...common,
  ...activity,
  ...autoRules,
  ...backfill,
  ...checkouts,
  ...checks,
  ...customerStatuses,
  ...entries,
  ...holds,
  ...impact,
  ...imports,
  ...jobs,
  ...lists,
  ...manualRules,
  ...orders,
  ...overview,
  ...presets,
  ...risk,
  ...rules,
  ...settings,
  ...suspicions,
}
