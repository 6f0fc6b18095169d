import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { logFailure } from "../../../workflows/common/log-failure"
import { recordOrders } from "../../../workflows/ledger/record-orders"
import { onAnswer } from "./on-answer"
import { originOf, type StoreRequest } from "./save-origin"

const PlacedOrder = z.object({ type: z.literal("order"), order: z.object({ id: z.string() }) })

/**
 * Lets the guard of the completion know where the request comes from, and records the order after the answer
 * where this process hears no events: a worker that is down would let the claim of the order expire.
 */
export const trackCompletion = (
  req: StoreRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  const service = req.scope.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  const { projectConfig } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const end = service.origins.beginCompletion(req.params.id, originOf(req, service))
  res.once("close", end)

  if (projectConfig.workerMode === "server") {
    onAnswer(res, (body) => {
      const { data } = PlacedOrder.safeParse(body)
      if (!data) return
      void recordOrders([data.order.id], req.scope).catch((error: unknown) =>
        logFailure(`to record order ${data.order.id}, the job does it`, error, req.scope)
      )
    })
  }
  next()
}
