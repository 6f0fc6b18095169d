import { defineMiddlewares } from "@medusajs/framework/http"
import { autoRuleMiddlewares } from "./admin/blacklist/auto-rules/middlewares"
import { customerMiddlewares } from "./admin/blacklist/customers/middlewares"
import { decisionMiddlewares } from "./admin/blacklist/decisions/middlewares"
import { entryMiddlewares } from "./admin/blacklist/entries/middlewares"
import { manualRuleMiddlewares } from "./admin/blacklist/manual-rules/middlewares"
import { explainMiddlewares } from "./admin/blacklist/explain/middlewares"
import { orderMiddlewares } from "./admin/blacklist/orders/middlewares"
import { settingMiddlewares } from "./admin/blacklist/settings/middlewares"
import { suspicionMiddlewares } from "./admin/blacklist/suspicions/middlewares"
import { pathMiddlewares } from "./admin/blacklist/utils/known-path"
import { authMiddlewares } from "./auth/middlewares"
import { storeMiddlewares } from "./store/middlewares"

export default defineMiddlewares({
  routes: [
    ...storeMiddlewares,
    ...authMiddlewares,
    ...pathMiddlewares,
    ...autoRuleMiddlewares,
    ...customerMiddlewares,
    ...decisionMiddlewares,
    ...entryMiddlewares,
    ...manualRuleMiddlewares,
    ...explainMiddlewares,
    ...orderMiddlewares,
    ...settingMiddlewares,
    ...suspicionMiddlewares,
  ],
})
