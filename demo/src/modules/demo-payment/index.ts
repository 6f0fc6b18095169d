import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import DemoCardProviderService from "./service"

export default ModuleProvider(Modules.PAYMENT, {
  services: [DemoCardProviderService],
})
