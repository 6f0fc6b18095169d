import activity from "./en/activity.json"
import autoRules from "./en/auto-rules.json"
import backfill from "./en/backfill.json"
import checkouts from "./en/checkouts.json"
import checks from "./en/checks.json"
import common from "./en/common.json"
import customerStatuses from "./en/customer-statuses.json"
import entries from "./en/entries.json"
import holds from "./en/holds.json"
import impact from "./en/impact.json"
import imports from "./en/imports.json"
import jobs from "./en/jobs.json"
import lists from "./en/lists.json"
import manualRules from "./en/manual-rules.json"
import orders from "./en/orders.json"
import overview from "./en/overview.json"
import presets from "./en/presets.json"
import risk from "./en/risk.json"
import rules from "./en/rules.json"
import settings from "./en/settings.json"
import suspicions from "./en/suspicions.json"

export const en = {
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
