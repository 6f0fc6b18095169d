import { defineMiddlewares } from "@medusajs/framework/http"
import { autoRuleMiddlewares } from "./admin/blacklist/auto-rules/auto-rules"
import { customerMiddlewares } from "./admin/blacklist/customers/validators"
import { decisionMiddlewares } from "./admin/blacklist/decisions/validators"
import { exportMiddlewares } from "./admin/blacklist/entries/export/export"
import { importMiddlewares } from "./admin/blacklist/entries/import/import"
import { entryMiddlewares } from "./admin/blacklist/entries/validators"
import { jobMiddlewares } from "./admin/blacklist/jobs/jobs"
import { listImportMiddlewares } from "./admin/blacklist/lists/import"
import { listMiddlewares } from "./admin/blacklist/lists/lists"
import { manualRuleMiddlewares } from "./admin/blacklist/manual-rules/manual-rules"
import { explainMiddlewares } from "./admin/blacklist/explain/explain"
import { impactMiddlewares } from "./admin/blacklist/impact/impact"
import { holdMiddlewares } from "./admin/blacklist/orders/holds"
import { orderListMiddlewares } from "./admin/blacklist/orders/list"
import { orderMiddlewares } from "./admin/blacklist/orders/orders"
import { overviewMiddlewares } from "./admin/blacklist/overview/overview"
import { policyMiddlewares } from "./admin/blacklist/policies"
import { presetMiddlewares } from "./admin/blacklist/presets/presets"
import { settingMiddlewares } from "./admin/blacklist/settings/settings"
import { suspicionMiddlewares } from "./admin/blacklist/suspicions/validators"
import { pathMiddlewares } from "./admin/blacklist/utils/http"
import { fulfillmentMiddlewares } from "./admin/fulfillments/held-orders"
import { authMiddlewares } from "./auth/middlewares"
import { storeMiddlewares } from "./store/middlewares"

export default defineMiddlewares({
  routes: [
    ...storeMiddlewares,
    ...authMiddlewares,
    ...pathMiddlewares,
    ...policyMiddlewares,
    ...fulfillmentMiddlewares,
    ...autoRuleMiddlewares,
    ...customerMiddlewares,
    ...decisionMiddlewares,
    ...exportMiddlewares,
    ...importMiddlewares,
    ...entryMiddlewares,
    ...listMiddlewares,
    ...listImportMiddlewares,
    ...manualRuleMiddlewares,
    ...explainMiddlewares,
    ...impactMiddlewares,
    ...jobMiddlewares,
    ...orderMiddlewares,
    ...orderListMiddlewares,
    ...holdMiddlewares,
    ...overviewMiddlewares,
    ...presetMiddlewares,
    ...settingMiddlewares,
    ...suspicionMiddlewares,
  ],
})
