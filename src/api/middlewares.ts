import { defineMiddlewares } from "@medusajs/framework/http"
import { customerMiddlewares } from "./admin/blacklist/customers/middlewares"
import { decisionMiddlewares } from "./admin/blacklist/decisions/middlewares"
import { entryMiddlewares } from "./admin/blacklist/entries/middlewares"
import { orderMiddlewares } from "./admin/blacklist/orders/middlewares"
import { settingMiddlewares } from "./admin/blacklist/settings/middlewares"
import { authMiddlewares } from "./auth/middlewares"
import { storeMiddlewares } from "./store/middlewares"

export default defineMiddlewares({
  routes: [
    ...storeMiddlewares,
    ...authMiddlewares,
    ...customerMiddlewares,
    ...decisionMiddlewares,
    ...entryMiddlewares,
    ...orderMiddlewares,
    ...settingMiddlewares,
  ],
})
