import { setStatus } from "../../support/admin-api"
import { removeRules } from "../../support/rules"
import { session } from "../../support/session"
import { refuseBadRules } from "./bad-input"
import { NEIGHBOURS, SAME_DOOR, SECOND_ORDER, TRIED_CARDS } from "./cast"
import { changeRules } from "./change"
import { meetRules } from "./checkout"
import { createRules } from "./create"
import { outlastBan, tryCards } from "./failed-payments"

export const describeRules = () =>
  describe("rules are made, met at checkout, changed and deleted", () => {
    afterAll(async () => {
      await removeRules("manual", [SAME_DOOR])
      await removeRules("auto", [SECOND_ORDER, TRIED_CARDS])
      await setStatus(session.api, NEIGHBOURS.second.email, { status: "neutral" }, false)
    })

    createRules()
    tryCards()
    meetRules()
    changeRules()
    refuseBadRules()
    outlastBan()
  })
