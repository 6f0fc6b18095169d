import { setStatus } from "../../support/admin-api"
import { RUN } from "../../support/run"
import { session } from "../../support/session"
import { removeSuspicions } from "../../support/suspicions"
import { BUYER } from "./cast"
import { createSuspicions, listSuspicions } from "./list"
import { markOrders } from "./mark"
import { reviewSuspicions } from "./review"

export const describeSuspicions = () =>
  describe("suspicions are noted, reviewed and deleted", () => {
    beforeAll(() => removeSuspicions(RUN))
    afterAll(async () => {
      await removeSuspicions(RUN)
      await setStatus(session.api, BUYER.email, { status: "neutral" }, false)
    })

    markOrders()
    createSuspicions()
    reviewSuspicions()
    listSuspicions()
  })
